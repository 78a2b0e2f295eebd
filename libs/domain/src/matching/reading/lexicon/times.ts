/* How people say when. A new way of saying it is a new word in one of these lists. */

const MORNING = 1;
const AFTERNOON = 2;
const EVENING = 4;

/** Words for a part of the day. Longer words first: the first that stands at a place is taken. */
export const PART_WORDS: readonly (readonly [RegExp, number])[] = [
  [/一早一晚|早晚(?=遛|各|都|两|可)/y, MORNING | EVENING],
  [/上下午/y, MORNING | AFTERNOON],
  [
    /早半[天晌]儿?|前半天儿?|遛早|朝头早|鸡叫|晨起|晌前|天不亮|天没亮|天蒙蒙亮|蒙蒙亮|麻麻亮|天(?:刚|一)亮|赶早(?!市|集)|起大?早|朝早|早浪|上昼/y,
    MORNING,
  ],
  [/(?:吃罢|吃完|吃过|吃了)早饭|早饭后|早饭以后|早餐后/y, MORNING],
  [/头晌午|头晌|前晌|前半晌|上半晌|上半天儿?|上半日|头午|午前|傍午/y, MORNING],
  [/大清早|清早|大早上?|一早(?:上|晨)?|早上|早晨|清晨|早起|晨间|晨练|早间|上午/y, MORNING],
  [
    /(?:吃罢|吃完|吃过|吃了)(?:晌午|中午|午)饭|晌午饭(?:后|以后|过后)|歇晌(?:后|起来|醒)|晌后|晏昼|晚半[天晌]儿?|下学|午休|过午|下昼|下晚儿?(?!上)/y,
    AFTERNOON,
  ],
  [/后晌|后半晌儿?|下半晌|下半天儿?|下晌|过晌|后半天儿?|下半日|偏晌/y, AFTERNOON],
  [
    /午后|午饭后|吃完午饭|吃罢午饭|吃过午饭|(?:睡|歇)(?:完|了|罢|醒)(?:午觉|晌)|午觉(?:后|醒|起)|午睡(?:后|醒|起)/y,
    AFTERNOON,
  ],
  [/下午|中午|晌午|放学后?/y, AFTERNOON],
  [/(?:吃罢|吃完|吃过|吃了)晚饭|晚饭(?:后|以后|过后)|晚上|晚间|傍晚|今晚|明晚|夜里|夜间|夜晚|入夜/y, EVENING],
  [
    /饭后天?擦黑儿?|天?擦黑儿?|天黑(?:了|以后|后)?|黄昏|掌灯|太阳落山|饭后(?=遛|散步|溜达|暴走|快走|走|绕|消食|转)|黑天儿?|夜饭(?:后|吃好)|撂下(?:晚饭)?饭?碗|日头落山|太阳下山|傍黑|晚么晌|晚头|夜里厢|夜头|夜到|晚黑|夜黑|新闻联播/y,
    EVENING,
  ],
  [/下了?班(?:以|之)?后|下班(?=路过|顺路|顺道|回来|回家|到家)|下了班/y, EVENING],
  [/大?白天|日间/y, MORNING | AFTERNOON],
  [/全天|整天|一整天|从早到晚|早晚都/y, MORNING | AFTERNOON | EVENING],
];

/** Words for days: workdays, the weekend, every day. */
export const DAY_WORDS: readonly (readonly [RegExp, number])[] = [
  [/非周末|不是周末的?日子|学期中|开学期间/y, 31],
  [
    /周末|双休日?|休息天|工休日|节假日|放假的?日子|礼拜六日|星期六日|周六周?日|休息日|歇班(?:日|那天)?|公休日?|大礼拜/y,
    96,
  ],
  [/工作日|平日里?|平常日子|平时日子|周中|上班的?日子|上班日|上学日|上学的日子|工作天|周内/y, 31],
];
/** Only a day word when a part of the day follows: 「平时上午」 are workdays, 「平时有人聊聊」 says no day. */
export const USUAL_DAYS = /平素|平时|平常|素日|往常/y;

/** Every day, as a wish or a habit. */
export const EVERY_DAY =
  /每天|天天儿?|见天儿?|每日|日日|成天价?|每一天|一天一趟|每(?=早|晚|个早|个晚|上午|下午)/y;

/** 天 is Sunday, but not in 天不亮 or 天黑. */
const DIGIT = '(?:[一二三四五六日1-7]|天(?![不亮黑擦没刚蒙]))';
/** A figure that counts something is no weekday: 三次, 一个人, 五点. */
const NO_MEASURE = '(?![个人点位趟回次两起些直样家块边斤年楼号层岁月])(?!早(?<=[一二三四五六日天]一早))';
const WEEK = '(?:周|星期|礼拜)';
/** 周一 · 礼拜二四 · 星期三或者星期五 · 周一到周五 · 周六、日. Not 一周两回. */
export const WEEKDAYS = new RegExp(
  `(?<!(?<![周拜期一二三四五六日])一)${WEEK}${DIGIT}${NO_MEASURE}(?:(?:[、和跟与或\\s/]|或者|还有)?${WEEK}?${DIGIT}${NO_MEASURE}|[到至~-]${WEEK}?${DIGIT})*`,
  'y',
);
/** 一三五 · 二四六 · 一、三、五, where a part of the day or an end follows. */
export const BARE_WEEKDAYS =
  /(?<![第十百两零几号\d一二三四五六七八九周拜期])[一二三四五六](?:、?[一二三四五六日])+(?=的?(?:早|晚|黑天|天不亮|天黑|吃|饭后|中午|晌午|过午|下昼|上午|下午|晚上|早上|早晨|头晌|后晌|前晌|下晌|白天|全天|傍晚|后半晌|上半天|下半天|前半晌|午后)|都(?:行|可|有|能)|有空|可以|没事|$)|(?<![第十百两零几号\d一二三四五六七八九周拜期])(?:一三五|二四六)(?![个人号楼层块元点十百\d])/y;

/** An hour by the clock. 一点 alone is rather "a little". */
export const CLOCK =
  /(?<![十\d])(\d{1,2}|十[一二]?|[二三四五六七八九两]|一(?=点[半钟多到左一]))(?:[、到至~-]?(?:\d{1,2}|十[一二]?|[二三四五六七八九]))?(?:点(?!儿|意见|建议|心|名|菜|评|头)|[:]\d\d)/y;

/** Only when nothing else says which part: who goes to the morning market goes in the morning. */
export const IMPLIED_MORNING = /早市|早集|早点铺|早点摊|打牛奶|晨跑/;

/** The words after this stand for times that do not suit. */
export const NOT_BEFORE =
  /除了|除(?=周|礼拜|星期|节|去|开)|就是(?=周|礼拜|星期)|就(?=周[一二三四五六日天]不|礼拜[一二三四五六日天]不)|避开|刨去|刨开|不要(?=周|礼拜|星期|晚|早|上午|下午)|别(?=周|礼拜|星期|晚上|早上|上午|下午|大早)/;
/** The times before this, in the same breath, do not suit. */
export const NOT_AFTER =
  /除外|以外|不行|不成|没空|没工夫|没功夫|没时间|抽不出|腾不出|脱不开|离不开|不在家|来不了|去不了|不方便|不得空|不得闲|占着|没人开门|家里没人|没法|不可以|不来|别来|就算了|有事|要透析|得透析|免谈|(?<!不)限号|(?<!站里?|站上|驿站)值班|没辙/;
/** Said of a member, these too mean: then not. */
export const MEMBER_BUSY =
  /上班(?!的?日子|日|族|的(?!时候)|儿?的，)|要?带孙|看孙|上课|有课|开会|休息(?!日|那天)|倒班|请不[了下]假|[要得](?:去医院|复查|透析|看病|回老家|值班)/;
/** Said of oneself: one is at work then, or only then at home. */
export const BUSY_MYSELF = /上班(?!的?日子|日)|才下班|值班|倒班/;
export const ONLY_THEN = /只能|只有|才(?:在家|有空|得空|得闲|回|能|到家|有工夫|闲)/;
/** Somebody of the family; when they are busy the wish is for just that time. */
export const FAMILY =
  /闺女|女儿|姑娘家|儿子|儿媳|媳妇|姑爷|孩子|老伴儿?|家里人|家属|保姆|护工|小时工|外甥|侄|孙女|孙子|外孙/;
export const FAMILY_PRESENT = /在(?!国外|外地|上班|单位)|有空|回来|过来|陪|照顾|管/;
export const FAMILY_AWAY =
  /顾不上|上班|上课|不在|没空|忙|出差|走不开|没工夫|倒班|没法|外地|国外|没时间|来不了/;

/** Everyday errands that happen on schooldays or workdays when no day is named. */
export const SCHOOL_DAYS = /接孙|接孩子|接娃|送孙|放学|接外孙|接送孙/;
export const WORK_DAYS = /下了?班/;
/** An hour from five to nine is of the evening where somebody comes from work. */
export const LATE_HOURS = /下了?班|晚饭|晚上|傍晚|夜里/;
export const EARLY_HOURS = /早|上午|头晌|清晨/;

/** Also this time, beside the one said before. */
export const ALSO = /也|或|还|都行|都可/;
