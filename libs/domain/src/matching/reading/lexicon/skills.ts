import type { Language, Skill } from '../../card';
import type { WishKindId } from '../../../wishes/wish-kinds';

/* Special skills and tongues, as cards speak of them. */

export interface SkillWord {
  skill: Skill;
  pattern: RegExp;
  /** The kinds of wish in which these words mean that skill. */
  kinds: readonly WishKindId[];
}

const OUTSIDE: readonly WishKindId[] = ['walk', 'park', 'hospital', 'errand'];
const UP_DOWN = '(?:下楼|上楼|楼梯|下来|上来|上下楼|下去|楼)';
const HOLD = '(?:搀|扶|架|抬|背|托|掺|挽)';

const LIFTING = new RegExp(
  `${HOLD}[^，]{0,8}${UP_DOWN}|${UP_DOWN}[^，]{0,10}${HOLD}|${HOLD}着(?:走|胳|我)|架着|抬下|背下|能${HOLD}|${HOLD}得动|没人${HOLD}|${HOLD}(?:老?人|老头|老太|轮椅)|搀扶|(?:弄|挪)[^，]{0,4}(?:下来|下去|下楼|上楼|上来)|(?:得|要|找|请)[^，]{0,7}(?:背|抬)`,
);

export const SKILL_WORDS: readonly SkillWord[] = [
  { skill: 'wheelchair', pattern: /轮椅|推着?我|推着去/, kinds: OUTSIDE },
  { skill: 'lift', pattern: LIFTING, kinds: OUTSIDE },
  {
    skill: 'drive',
    pattern:
      /开车|有车|开着车|小轿车|私家车|面包车|捷达|(?<!拉)小车|车接车送|送人(?:看病|去|上)|开[^，]{0,4}(?:轿车|电动车|三轮)|[有辆台][^，]{0,3}(?:车|捷达)|三蹦子|电?三轮|电动车|自家车|自驾|坐我的?车|我的车|车空着|拉[^，]{0,3}趟|得有(?:个)?车|没车去不|叫不[到着]车|商务车|[五七九]座|越野车|出租车?司机|司机|打不着车|打不到车|拉我|拉着去|拉您|接送|没车的/,
    kinds: ['hospital', 'errand', 'park', 'shopping'],
  },
  {
    skill: 'nurse',
    pattern:
      /懂点?儿?医|懂医|护士|护理|当过(?:大夫|医生)|退休(?:大夫|医生|军医)|会看单子|学过医|懂行|内行|医务|医护|懂点?儿?急救|妇产科|护龄|赤脚医生|卫生员|急救证|药剂师|换药打针|打针换药/,
    kinds: ['hospital', 'walk', 'chat', 'meds'],
  },
  {
    skill: 'weiqi',
    pattern: /围棋|手谈|黑白子|打谱|(?<!象棋[^，]{0,4})业余[^，]{0,3}段/,
    kinds: ['chess'],
  },
  { skill: 'xiangqi', pattern: /(?<!国际)象棋|车马炮|当头炮|楚河/, kinds: ['chess'] },
  {
    skill: 'write',
    pattern: /写(?!的|作业|过)|代笔|我说[您你]记|记下来|填|抄|口述|回忆录/,
    kinds: ['reading'],
  },
  { skill: 'read', pattern: /念|读|听[^，]{0,2}报|听书|看报|报纸/, kinds: ['reading'] },
  { skill: 'pickup', pattern: /接(?!触|受|着)|校门口|送(?:孩子|娃|学)|领(?:回|到|出)/, kinds: ['kids'] },
  { skill: 'physics', pattern: /物理/, kinds: ['kids'] },
  { skill: 'math', pattern: /数学|几何|代数|奥数|算术|应用题|鸡兔同笼|口算|方程|分数|乘法/, kinds: ['kids'] },
  { skill: 'chemistry', pattern: /化学/, kinds: ['kids'] },
  { skill: 'calligraphy', pattern: /书法|毛笔|练字|写大字/, kinds: ['kids', 'reading'] },
  {
    skill: 'electric',
    pattern: /电路|电工|灯(?!具城)|开关|插座|跳闸|电线|懂电|线路|保险丝|水电|电上的|麻手|门铃|电闸/,
    kinds: ['repair'],
  },
  {
    skill: 'plumb',
    pattern: /龙头|马桶|下水|水管|水暖|漏水|角阀|花洒|地漏|管道|水电|软管|水箱|滴答|阀门/,
    kinds: ['repair'],
  },
  {
    skill: 'wood',
    pattern: /木工|木匠|木头|柜门|柜子|衣柜|橱柜|合页|门框|桌|(?<!轮)椅|板凳|榫|抽屉|床板|床腿|床架/,
    kinds: ['repair'],
  },
  {
    skill: 'drill',
    pattern:
      /打孔|打眼|打洞|电钻|冲击钻|扶手|(?:钉|挂|装|安|打|固定)[^，]{0,5}墙上?|墙上[^，]{0,3}(?:钉|打|装|挂|安)|往墙|挂画|膨胀|置物架|窗帘杆|晾衣[架杆]|装架|搁板|装东西|吊柜/,
    kinds: ['repair'],
  },
  { skill: 'it', pattern: /电脑|路由器|wifi|网线|机顶盒|打印机|it/, kinds: ['repair'] },
  {
    skill: 'sew',
    pattern:
      /针线|裤腰|裤腿|改衣|缝(?=[补缝一个上衣被了几])|(?:给|帮|会)[^，]{0,2}缝|裤脚|改裤|扣子|拉链|补衣|织补/,
    kinds: ['repair'],
  },
];

/** Of a member: who is strong can carry. */
export const STRONG =
  /力气|有劲|一把子劲|身板[^，]{0,2}[壮好]|壮实|举重|扛(?![^，]{0,4}(?:东西|米|面|菜|箱|袋|上去|上楼|到家))|身强力壮|膀大腰圆|练过/;
/** The games that are not the usual one. */
export const OTHER_GAMES = /国际象棋|五子棋|跳棋|军棋|飞行棋|围棋|手谈|黑白子/;

/** Somebody young: a wish for it is a liking unless it is insisted on. */
export const YOUNG =
  /年轻人|小年轻|大学生|小青年|年轻(?:的|党员|同志)|学生娃|高中生|高[一二三]学生|中学生志愿|刚工作|研究生|博士生|实习生|大[一二三四]学生|90后|00后|九零后/;
/** A member who mends anything. */
export const HANDY =
  /(?:啥|什么|样样|都能|全)[^，]{0,3}(?:会|能|都)?修|水电木|全能|万能|修修补补都|小修小补都|家里.{0,4}都会修/;

/** Words that take a skill away again. */
export const CANNOT = /不动|不了|不会|不能|没法|不敢|不载人|不方便|做不来|干不来|使不上|没[干做弄]过/;

export interface Tongue {
  language: Language;
  /** The tongue by its name. */
  named: RegExp;
  /** Where people who speak it come from. */
  place: RegExp | null;
}

export const TONGUES: readonly Tongue[] = [
  { language: 'shanghai', named: /上海(?:话|闲话)|沪语|吴语/, place: /上海/ },
  {
    language: 'sichuan',
    named: /四川话|川话|重庆话|成都话/,
    place: /四川|成都|重庆|川妹|川渝|绵阳|乐山|宜宾|泸州|南充|自贡|德阳|达州|内江|雅安|眉山|万州|涪陵|攀枝花/,
  },
  {
    language: 'cantonese',
    named: /广东话|粤语|(?:讲|识|说)白话(?!文)|广州话|倾偈|倾下偈/,
    place:
      /广东|广州|佛山|香港|顺德|中山人|东莞|西关|番禺|深圳本地|中山|江门|珠海|肇庆|惠州|湛江|茂名|阳江|清远/,
  },
  {
    language: 'shandong',
    named: /山东话|胶东话|济南话|青岛话/,
    place:
      /山东|胶东|济南|青岛|烟台|潍坊|临沂|莱州|莱阳|威海|淄博|德州|菏泽|聊城|日照|枣庄|泰安|济宁|滨州|东营|胶州|即墨|蓬莱|莱芜|曲阜/,
  },
  {
    language: 'dongbei',
    named: /东北话/,
    place:
      /东北|黑龙江|吉林|辽宁|沈阳|哈尔滨|长春|大连|铁岭|齐齐哈尔|鞍山|锦州|牡丹江|佳木斯|大庆|抚顺|本溪|丹东|营口|四平|通化|白城|鹤岗|伊春|盘锦|葫芦岛|阜新|朝阳人|鸡西|延吉/,
  },
  {
    language: 'henan',
    named: /河南话|豫剧?话/,
    place: /河南|郑州|洛阳|开封|南阳|驻马店|周口|商丘|信阳|安阳|新乡|许昌|平顶山|焦作|漯河|濮阳|鹤壁|三门峡/,
  },
  {
    language: 'hebei',
    named: /河北话|唐山话|保定话/,
    place: /河北|唐山|保定|沧州|石家庄|邯郸|邢台|衡水|承德|张家口|廊坊|秦皇岛|定州|涿州/,
  },
  { language: 'tianjin', named: /天津话/, place: /天津/ },
  {
    language: 'shaanxi',
    named: /陕西话|西安话|关中话/,
    place: /陕西|西安|陕北|渭南|宝鸡|咸阳|延安|榆林|汉中|安康|铜川|商洛/,
  },
  {
    language: 'shanxi',
    named: /山西话/,
    place: /山西|太原|大同|运城|临汾|长治|阳泉|晋城|晋中|忻州|吕梁|朔州/,
  },
  {
    language: 'hunan',
    named: /湖南话|长沙话|湘语/,
    place: /湖南|长沙|湘潭|湘妹|株洲|衡阳|岳阳|常德|邵阳|益阳|郴州|怀化|娄底|永州/,
  },
  {
    language: 'hubei',
    named: /湖北话|武汉话/,
    place: /湖北|武汉|荆州|宜昌|襄阳|黄冈|黄石|孝感|十堰|咸宁|恩施/,
  },
  {
    language: 'jiangsu',
    named: /江苏话|南京话|苏州话|扬州话|苏北话|无锡话/,
    place: /江苏|南京|苏州|扬州|苏北|无锡|常州|南通|徐州|盐城|镇江|泰州|淮安|连云港|宿迁/,
  },
  {
    language: 'zhejiang',
    named: /浙江话|宁波话|温州话|杭州话|绍兴话/,
    place: /浙江|宁波|温州|杭州|绍兴|嘉兴|湖州|金华|台州|衢州|丽水|舟山|义乌/,
  },
  {
    language: 'anhui',
    named: /安徽话|合肥话/,
    place: /安徽|合肥|安庆|芜湖|蚌埠|阜阳|淮南|滁州|六安|马鞍山|黄山人|亳州|宿州/,
  },
  { language: 'minnan', named: /闽南话|闽南语|台语|台湾话|潮汕话/, place: /闽南|厦门|泉州|漳州|潮汕/ },
  { language: 'hakka', named: /客家话/, place: /客家|梅州/ },
  { language: 'mongolian', named: /蒙语|蒙古语/, place: /内蒙|蒙古族/ },
  { language: 'korean', named: /朝鲜语|朝语|韩语|韩国话|朝鲜话/, place: /朝鲜族|延边/ },
  { language: 'english', named: /英语|英文/, place: null },
  { language: 'russian', named: /俄语|俄文/, place: null },
  { language: 'japanese', named: /日语|日文/, place: null },
  { language: 'french', named: /法语|法文/, place: null },
  { language: 'german', named: /德语|德文/, place: null },
  { language: 'sign', named: /手语/, place: null },
];

/** After or around a place: people from there, or their talk. */
export const COUNTRYMEN = /老乡|家乡话|乡音|老家话|乡亲|同乡/;
/** Right before it: somebody is from there. */
export const HOME_IS = /(?:老家|祖籍|籍贯|娘家|家在|原籍)(?:是|在)?$/;
export const FROM_THERE =
  /^[^,，。、]{0,2}(?:嘞|哩|的)(?=[,，。、]|$)|^(?:人|嘞|来的|妹|阿姨|大姐|大哥|大叔|老乡|籍|出生|那边|姑娘|媳妇|女婿|老|生人|话|闺女|汉子|小伙|嫁|长大|媳妇|娘家|爷们|大妈|大爷|的?退休|大娘|奶奶|爷爷|婆|长的|土生)/;
