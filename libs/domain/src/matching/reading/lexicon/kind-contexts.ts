import type { WishKindId } from '../../../wishes/wish-kinds';
import { GRADE, SCHOOLING } from './things';

/* What surrounds a kind: who wins, what is asked and what is only told. */

/** The more particular kind wins where two are equally sure: company is what is left when nothing else is asked. */
export const KIND_ORDER: readonly WishKindId[] = [
  'haircut',
  'chess',
  'cards',
  'kids',
  'phone',
  'reading',
  'meds',
  'park',
  'repair',
  'shopping',
  'errand',
  'hospital',
  'walk',
  'chat',
];

/** Talk goes with everything: it is the wish itself only when nothing else is asked as plainly. */
export const TALK_GOES_WITH_ALL = 1.2;

/** Words that ask or offer: what is said in such a breath counts more than the story around it. */
export const ASKING =
  /想|请|帮|谁|求|找|希望|盼|给|能不能|麻烦|有没有|来个|来位|要人|代|托|劳驾|哪位|得有人|缺|搭[^，]{0,2}伴|搭伙|陪|教|可以|能|愿意|奉陪|欢迎|都行|都成|也行|也成|服务|顺手|顺道|顺路|捎|言语|招呼|吱声|跟我|领我|推我|有人/;

/** Somebody goes along: then the hospital is the wish, and not the medicine fetched there. */
export const GOES_ALONG =
  /陪|带我|送我|推我|推着|扶|搀|领我|领着|跟我|一起去|一块儿?去|我(?:要|得|想)?去|看病|瞧病|复查|检查|透析|接送|抽血|化验|手术/;
/** Then what is read is a lesson. */
export const IS_SCHOOL = new RegExp(`${GRADE}|${SCHOOLING}|幼儿园|学生`);

/** Somebody wants to learn, not to have it done. */
export const IS_LESSON = /教|学(?!校|生)|不会|不对|不懂|怎么|讲讲|指点/;

/** What is carried down is no shopping. */
export const IS_RUBBISH = /(?:倒|扔|丢)[^，]{0,3}垃圾|垃圾[^，]{0,10}(?:扔|倒|捎|带)/;

/** Somebody is to be there at the doctor's: else a treatment is only told of. */
export const SEEN_THROUGH = /陪|送|推|领|跟|扶|搀|签字|拿|取|挂|带我|拉我|医院|大夫|医生/;

/** Furniture carried down is no walk. */
export const IS_FURNITURE =
  /(?:沙发|柜子?|桌子?|床(?!上)|冰箱|洗衣机|家具|纸箱)[^，]{0,4}(?:抬|搬|扛|挪)|(?:抬|搬|扛|挪)[^，]{0,4}(?:沙发|柜|桌|床|冰箱|洗衣机|家具|纸箱)/;

/** Looks like a kind and is not: taken out before reading. */
export const NOT_MEANT: readonly RegExp[] = [
  /手把手|[上下]不来台/g,
  /(?<![听跟和问与])(?:大夫|医生|医院)(?:让|说|嘱咐|建议|交代|要求|叫)|住院(?:回来|[^，]{0,2}天)/g,
  /^[^：:]{0,10}(?:代填|代写|记录|代笔|代记|转述|代发|代说|登记|留言|来电)[：:]/g,
  /(?:刚|才)?做(?:完|过|了)[^，]{0,4}手术|手术后|术后|(?:刚|才)?出(?:了)?院(?:没几天|不久|回来)?/g,
  /(?:孩子|儿女|闺女|儿子|女儿)们?都?在(?:国外|外地|外头|美国|南方|上海|深圳)[^，]{0,4}/g,
  /(?:(?:帮|给)[^，]{0,4})?带(?:着)?(?:小|外)?孙[子女儿]?(?!写|念|读|上|做)/g,
  /(?:下午|早上|每天)?(?:去)?(?:接|送)(?:完|了)?(?:孙子|孙女|孩子|娃|外孙女?)(?:路过|的时候|的路上|顺路|顺道|顺便|回来|经过)/g,
  /有医保[本卡]|医保[本卡](?:在|有|给)|老姐妹|棋逢对手|(?:退休|老)?(?:护士长?|大夫|医生|药剂师|药师|会计|老师|教师)出身/g,
  /手机挂号|自助机|带手机|手机号|打手机|手机联系|打我手机|(?:快递|菜鸟)驿站旁/g,
  /(?:接|送)(?:完|了)(?:小|外)?(?:孙[子女儿]?|孩子|娃|外孙女?)/g,
  /(?<![能帮以管可替][^，]{0,3})送(?:孙子|孙女|孩子|娃|外孙女?)(?:去)?(?:上学|上幼儿园)/g,
  /(?:透析|化疗|放疗|输液|打针|复查|看病)(?:回来|完了?|以?后|过后)/g,
  /挂[^，]{0,3}门把手|门把手上/g,
  /(?:跳|打|练)(?:完|了)[^，]{0,2}(?:广场舞|太极拳?|舞|操|剑)/g,
  /(?:自己|自个儿?)[^，]{0,2}下楼|下楼(?:得)?自己/g,
  /爬楼[^，]{0,3}锻炼|(?:就当|当)锻炼|[爬下][^，]{0,3}楼[^，]{0,4}(?:遛|练)腿/g,
  /(?:遛弯|遛狗|散步|溜达|晨练|锻炼|晨跑)[^，]{0,3}(?:顺道|顺路|顺手|顺便|路过|过(?=[^，]{0,3}[店市场房])|的时候)/g,
  /(?:老伴儿?|老头子?|爱人|家里那位)[^，]{0,4}(?:透析|住院|化疗|看病|手术)[^，]{0,6}(?:走不开|离不开人?|顾不上)/g,
  /下不[了去来]楼/g,
  /修[^，]{0,4}(?:铁路|公路|大桥|水库|大坝|地铁|飞机|坦克|军舰|火车)/g,
  /不(?:下棋|打牌|聊天|爱聊|会聊)|(?:下不了|懒得|够不着)地?下楼梯?/g,
  /(?:修|开)(?:过|了)[^，]{0,4}(?:火车|飞机|汽车|地铁|轮船|坦克|铁路|公路|大坝|水库)/g,
  /(?:开|干|当|教|做|站|跑|修|管)(?:了|过)[^，]{0,3}年[^，]{0,2}(?:公交|出租|火车|货车|船|食堂|银行|邮局|医院)/g,
];
