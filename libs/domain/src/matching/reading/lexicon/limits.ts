/* What people insist on, and what they would like: words for sexes, nearness, stairs, pets, and for how much it matters. */

/** This breath names a liking, no condition. */
export const WOULD_LIKE =
  /最好|方便的话|方便些|方便点|最方便|更方便|要是能|要是有|如果能|如果有|能.{0,12}更好|更好|优先|尽量|再好不过|最理想|要是方便|也不强求|不强求|不一定非|不是非|倒是想|偏爱|更合适|更自在|比较好|好一些|好些|好点|最合适|也念好|顶好|赶巧|碰巧|那敢情好|就美了|更得劲|更带劲|更美|更亲|更舒坦|更香/;
/** And this one a condition, even beside a liking. */
export const INSISTS =
  /必须|只要|只能|只想要|千万|一定|非.{1,8}不可|非得|不可|可不成|可不行|不敢|不要|甭|别派|别来|得是|才行|才成|务必|不能是|免/;

export const WOMEN =
  /女同志|女的|大姐|老姐姐|老姐妹|姐妹|阿姨|大妈|姑娘|女师傅|女老师|女士|大嫂|女性|女邻居|女志愿者|女党员|女将|姐姐|大婶|婶子|女同胞|女孩|女生|女人|女医生|女大夫|女伴|女眷|大妹子|老大姐|嫂子|姐们儿?|女护工|女娃|妇女同志|女义工|同性别?|小媳妇|姐姐妹妹|妹妹(?=搭|来|陪)|女街坊/g;
export const MEN =
  /男同志|男的|大哥|老爷们儿?|爷们儿?|小伙子?|男士|男师傅|男老师|男性|男邻居|男志愿者|男党员|男人|男伴|大老爷们|糙老爷们|壮汉|壮小伙|大小伙|男护工|男娃|男街坊|男劳力|壮劳力|棒小伙|男义工|老哥们?儿?|哥们儿?|大爷/g;
/** Friendly words for a fellow that hardly mean "no woman, please". */
export const FELLOW = /^(?:大哥|大爷)$/;
/** Right before it: this is whom somebody asks for. */
export const SEEKS = /(?:找|请|来|要|位|个|求|盼|有|只|得|是|让|派|叫|由|最好|想跟|和|跟|换|的|名)$|^$/;
/** Behind it: not this one. */
export const REJECTED =
  /^(?:的)?(?:可?不成|可?不行|不要|甭|别|免|我?不敢|敲门我?不敢|就算了|不方便|来我不|上门我?不|[架扶搀背抬弄拽搬扛拎]不[动住了]|可别|不合适|不好意思|我害臊|我别扭|我不习惯)/;
export const REJECTS = /(?:不要|别派|别来|别是|不想要|不用|别找|不能是|甭来|甭派|别叫|不敢让|除了|怕)$/;

export const SAME_UNIT =
  /一个楼道|同一?个?楼道|一个楼门|同楼门|隔壁(?!楼|小区)|本单元|同单元|一个单元|同一单元|一个门洞?的?|同门洞|对门|楼上楼下的?(?=$|[，、]|邻居|街坊|住户|哪位|谁|老|的)|同一个门/;
export const SAME_BUILDING =
  /本楼|同楼(?!门|道)|这栋楼|我们这栋|咱这楼|一个大楼|一个楼|楼里的?(?:邻居|街坊|人|哪位|谁)|同一栋|同一座楼|一栋楼|咱楼|同一个楼|我们楼|楼内|楼里邻居|这楼里|咱们?本楼|楼里街坊/;

export const AT_STATION =
  /(?:到|去|在|来|上|往|奔|就|回|约|接到|送到)驿站|驿站(?:里|来|见|教|学|集合|打|见|等|下|杀|玩|支|摆|坐|门口|开|就行|也行|碰)/;
export const AT_HOME =
  /上门|来家|来我家|到家|到我家|在家|家里来|我家|上我这儿|来我这|下不[去了](?:楼)?|下不来楼?|请上来|您上来|上来(?:玩|坐|聊|下|打|一趟)|爬得上来|来屋|上楼来|卧床|躺床上|瘫/;
export const DOWNSTAIRS = /楼下|楼底下|院里|院子里|小区里|单元门口|门口(?:坐|晒|等)|凉亭|花园里|长椅/;
/** Going down is part of the help. */
export const NEEDS_FETCHING =
  /(?:扶|搀|架|抬|背|推|陪)[^，]{0,8}(?:下楼|下来|下去|走|转)|下楼|轮椅|上门|接我|康复|手术/;
export const GOES_ALONE =
  /(?:自个儿|自己|自个)(?:能)?拄拐|(?:自个儿|自己|自个)[^，]{0,4}(?:能|会|可以)?(?:下楼|下得来|下去|行|走)/;

export const HAS_PETS =
  /(?:家里|家有|我家|屋里|养)[^，]{0,6}(?:狗|猫|宠物)|养了?[^，]{0,4}(?:狗|猫)|小狗|大狗|有条狗|有只猫/;
export const AVOIDS_PETS =
  /(?:怕|不喜欢|躲着|讨厌)[^，]{0,2}(?:狗|猫|宠物)|(?:狗|猫|猫毛|狗毛|宠物)[^，]{0,3}(?:过敏|去不了|不去|不行|受不了)|有(?:狗|猫|宠物)的(?:人家|家)?[^，]{0,4}(?:不|别|免|去不)/;
export const HARD_OF_HEARING = /耳背|耳朵背|耳朵(?:不好|聋|沉)|听不[清见]|听力|助听器|大点�?声|大声|聋/;
export const WHEELCHAIR = /轮椅/;
export const WITHOUT_WHEELCHAIR = /不(?:用|坐|需要|使)轮椅|(?:没|不是)坐轮椅/;

/** Whom an offer is for: right before the people it names. */
export const FOR_WHOM =
  /(?:陪|给|为|欢迎|只|光|仅|专|接待|限|服务|帮|跟|和|同|找|约|招呼|教|邀|与|接送|接|送|搀|扶|推|领|带|的)(?:[^，。]{0,3})$/;
export const HELPED_WOMEN =
  /女同志|女的|女同胞|女邻居|女街坊|老姐姐|老姐妹儿?们?|姐妹们?|阿姨们?|大妈们?|阿婆|奶奶们?|老太太们?|大娘们?|女士|女性|女老人|姐们儿?|大姐们?/g;
export const HELPED_MEN =
  /男同志|大爷们?|男的|老爷子们?|老头儿?们?|爷们儿?|男士|男性|老大爷们?|男老人|男同胞|老哥们儿?|爷爷们?/g;

export const NO_HOME_VISITS =
  /不[会能便想太]?上门|不去家里|不进家|上门就算了|不到家|不登门|不入户|上门不行|上门的?不|上门的[^，]{0,4}[不别]|不方便上门|家里就不去|不去别人家|不串门/;
export const COMES_HOME = /上门|到家|上谁家|入户|去家里|登门|家里也行|串门|挨家/;
const FIGURE = '([一二三四五六七八九十两\\d]+)';
const LEVEL = '(?:楼|层)';
/** Up to this floor, the floor itself included. */
export const UP_TO: readonly RegExp[] = [
  new RegExp(`${FIGURE}${LEVEL}(?:及|或)?(?:以下|以内|之内|之下|为限|封顶|打住|往下|及以下|到顶|内)`),
  new RegExp(
    `(?:最高|最多|顶多|只能|只上|只爬|只到|能到|能上到|爬到|上到|不超过|不过|到)[^，]{0,4}?${FIGURE}${LEVEL}(?!没)`,
  ),
  new RegExp(`${FIGURE}${LEVEL}的(?:可以|都?能)?上门`),
  new RegExp(`(?:爬|上|到)${FIGURE}${LEVEL}(?:就)?(?:到头|为止|打住|封顶|顶天|是极限)`),
  new RegExp(`${FIGURE}${LEVEL}往上[^，]{0,6}(?:不|没|算了|放|下来|另请|谢绝|婉拒|够呛|费劲|难|吃力|别|免)`),
  new RegExp(`(?:超过|高过|高于|过了)${FIGURE}${LEVEL}[^，]{0,6}(?:不|没|够呛|费劲|难|吃力|别|免)`),
];
/** From this floor on not any more, the floor itself included. */
export const BELOW: readonly RegExp[] = [
  new RegExp(
    `${FIGURE}${LEVEL}(?:及)?以上[^，]{0,6}(?:不|没|算了|放|下来|自己|另请|谢绝|婉拒|歇|够呛|费劲|难|吃力|别|免)`,
  ),
  new RegExp(
    `${FIGURE}${LEVEL}(?:[一二三四五六七八九\\d]${LEVEL})?[^，以往]{0,3}(?:爬不|上不|够呛|不去|就不|免谈)`,
  ),
];
/** This floor not any more, said the other way round. */
export const NOT_TO = new RegExp(
  `(?:不上|不爬|不去|[上爬]不[了去动])${FIGURE}${LEVEL}|${FIGURE}${LEVEL}(?:我)?(?:就)?[上爬]不`,
);
export const CANNOT_CLIMB =
  /爬不[动了](?:楼|高)|不(?:能|敢|便)[爬上]楼|上不[去了]楼|爬楼(?:不行|费劲|吃力|够呛)|楼梯(?:不行|爬不|上不)|只去一[楼层]|低楼层|低层/;
export const CLIMBS_WELL = /爬楼(?:没问题|不碍事|不怕|没事|不在话下)|能上[五六]楼|几楼都|不怕爬楼|高层也/;

const HOUSES =
  '((?:[一二三四五六七八九十\\d、和跟与]+号[楼栋])*[一二三四五六七八九十\\d、和跟与]+)号(?:楼|栋|院)';
export const BUILDINGS_ONLY = new RegExp(
  `(?:只|光|就|限|仅)[^，]{0,6}?${HOUSES}(?!以|的?，)|帮[^，]{0,3}?${HOUSES}的(?=[带拿捎取买跑送])|${HOUSES}(?:[^，]{0,4})(?:范围|之内|以内|这几个楼|这边|可以[送带捎]|能[送带捎]|我包|的来找我|的邻居|的(?:老)?街坊|的住户|的人家|的老人|这几栋|两栋|的我|的[^，]{0,5}(?:告诉我|找我|吱声|言语|招呼|叫我|喊我|说一声|开口))`,
);
export const ANY_BUILDING = /几号楼都|哪个?楼都|全院|整个小区|各楼|都捎|不限楼/;
/** Houses named anywhere, where the others are named as too far. */
export const HOUSES_NAMED = new RegExp(HOUSES);
export const OTHERS_NOT = /别的?楼|外楼|其他楼|其它楼|远了|顾不过来/;
