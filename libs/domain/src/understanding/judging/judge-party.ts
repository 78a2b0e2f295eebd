import { CATEGORIES, type Category, type PartyKind } from '../../directory/index';
import { inTheLightOf, type Features } from '../learning/features';
import { likelihoods } from '../learning/linear-model';
import type { Models } from '../learning/models';
import type { UnderstandingContext, WorksPart } from '../understanding';

export interface PartyJudgement {
  party: PartyKind;
  candidates: [PartyKind, PartyKind, PartyKind];
  /** In a few words, when the words of the text or the station's facts decided; null when the kind of matter did. */
  reason: string | null;
}

type PartyByRule = Omit<PartyJudgement, 'candidates'>;

/** An exception to the party of the category: when the words match (and the works oblige), somebody else is called. */
interface Exception {
  party: PartyKind;
  words: RegExp;
  unless?: RegExp;
  /** Holds only while this part of the works is under warranty. */
  part?: WorksPart;
  reason: string;
}

const BY_WORKS =
  /新换|新装|新改|新安|新铺|新做|新管|新的?(?:上下水|下水|管子|水管)|刚换|刚改|刚装|换完|改完|改造|施工|自打换|自打改|自从换|自从改|换了(?:新)?(?:管|下水|上下水)|换(?:的)?管(?:子)?(?:以)?(?:后|之后)|工人|工程队|装修队|刨沟|上下水改|翻新|整修/;
const NO_HINT = /改造前|没改造/;

const crew = (part: WorksPart): Exception => ({
  party: 'construction',
  words: BY_WORKS,
  unless: NO_HINT,
  part,
  reason: '改造后出现，在保修期内',
});

const EXCEPTIONS: Partial<Record<Category, readonly Exception[]>> = {
  drain_blocked: [crew('water_pipes')],
  drain_odor: [crew('water_pipes')],
  indoor_plumbing: [
    {
      party: 'property',
      words:
        /关不(?:上|住|了|死)|拧不动|锈死|锈住|止不住|水表|总阀|总闸|总截门|分户阀|入户阀|表前阀|水表箱|关水|爆了|崩了/,
      unless: /龙头关不严|关不严/,
      reason: '水关不住或阀门、水表本身有毛病',
    },
    crew('water_pipes'),
  ],
  water_supply: [
    {
      party: 'water',
      words:
        /全小区|整个小区|小区都|全楼|整栋|整楼|全院|几号楼|好几栋|几栋|楼都|两个单元|单元都|(?:号楼|楼里|这楼|我们楼|咱们楼|咱楼)[^。]{0,6}(?:都|全|整个)|都没水|家家|周边|附近|一片|水质|发黄|铁锈|锈味|浑|黄水|发白|异味|漂白|怪味|沙子|杂质|红的|黑的|虫|水压|水流|水小|水细|自来水公司|水表欠费|水费/,
      reason: '整楼以上停水，或水质、水压问题',
    },
  ],
  power: [
    {
      party: 'property',
      words: /(?:漏|滴|淌|流|进)[^。]{0,8}(?:电箱|电闸|闸箱|电表|配电)|楼道[^。]{0,8}(?:电箱|配电箱)/,
      reason: '漏水进了电箱',
    },
    {
      party: 'owner',
      words:
        /跳闸|掉闸|插座|插销|插头|开关|我家一开|空开|漏保|家里[^。]{0,6}(?:线|灯)|就我(?:们)?家|只有我家|我家(?:没电|停电|跳)|屋里(?:没电|停电|灯)|别人家都?有|邻居(?:家)?都?有|楼道有电|对门有电|换灯|麻手|电线老化|家里线/,
      unless: /电表(?!后)|单元|整|全楼|楼都|停电了?就我们单元|电压|电卡|欠费|购电|号楼|整个/,
      reason: '只在自家屋里',
    },
  ],
  telecom: [
    {
      party: 'construction',
      words:
        /(?:施工|工人|装修队|工程队|刨沟|改造|钻|挖|铲车|师傅|换窗)[^。]{0,16}(?:断|弄|碰|扯|拽|挖|铲|剪|割|坏|打)/,
      reason: '施工弄断的',
    },
  ],
  reno_consult: [
    {
      party: 'construction',
      words:
        /量(?:尺寸|窗)|来量|蹲坑|蹲便|坐便|座便|马桶|换成|改成|钥匙|装回|安回|恢复|归位|拆下来的|防盗窗|防护网|空调外机|空调|什么时候(?:轮到|来|装|换|干|弄|拆|完|结束|进|施工|开工)|啥时候(?:轮到|来|装|换|干|弄|拆|完|开工)|几号(?:来|到|干|装|换)|哪天(?:来|到|干|装|换)|几天(?:能)?(?:完|干)|怎么(?:装|改|换|走管|走线)|插座|颜色|样式|能不能(?:不换|给|换|改|挪|留|移)|还给|自己换|刷漆|走明管|工期|脚手架/,
      unless: /电梯|签字|同意书|补偿|公示|投票|效果图|不同意|意见|低保|补贴/,
      reason: '工程怎么做，问施工队',
    },
  ],
  shared_bike: [
    {
      party: 'bike_operator',
      words: /大门外|门外|院外|人行道|便道|马路|路边|街上|胡同口|公交站|地铁|路口|外头|外面|盲道/,
      unless: /院里|院内|楼道|楼门|单元门|楼后|楼前|号楼/,
      reason: '在院外街上',
    },
  ],
  neighbor: [
    {
      party: 'police',
      words:
        /现在还|还在(?:闹|吵|唱|打|砸)|这会儿|正(?:在)?(?:打|闹|吵|砸|唱)|动手|打起来|打架|打人|动刀|咬(?:了|着|伤|人)|报警|砸门|踹门|威胁|持/,
      reason: '正在发生，可报警',
    },
  ],
  fire: [
    {
      party: 'property',
      words: /灭火器|消火栓|消防栓|水带|消防箱|消防器材|喷淋|烟感|应急灯|消防门/,
      unless: /着火|冒烟|起火|着了|黑烟|浓烟|火苗|烧焦/,
      reason: '消防设施由物业维护',
    },
  ],
  medical_rescue: [
    {
      party: 'police',
      words:
        /走丢|走失|走散|失踪|不见|找不(?:着|到)|没回来|没人应|不应|敲门|叫门|联系不上|没见着|没露面|不接电话|没动静|轻生|跳楼|自杀|想不开|反锁/,
      unless: /摔|晕|抽搐|喘|胸|心梗|流血|昏|起不来/,
      reason: '找人、敲不开门，找派出所',
    },
  ],
  social_service: [
    {
      party: 'medical',
      words:
        /疫苗|家庭医生|体检|打针|换药|抽血|量血压|开药|取药|护理上门|上门看病|上门护理|慢病|大夫|医生|社区医院|卫生站|卫生服务|转诊/,
      unless: /报销|津贴/,
      reason: '看病打针找社区卫生服务中心',
    },
  ],
};

/** Who else might be called, in this order. */
const ALSO: Record<PartyKind, readonly [PartyKind, PartyKind]> = {
  property: ['committee', 'construction'],
  construction: ['property', 'committee'],
  heating: ['property', 'owner'],
  gas: ['property', 'fire'],
  power: ['property', 'owner'],
  water: ['property', 'committee'],
  telecom: ['property', 'construction'],
  sanitation: ['property', 'committee'],
  urban: ['committee', 'property'],
  fire: ['property', 'police'],
  police: ['committee', 'property'],
  medical: ['committee', 'station'],
  committee: ['property', 'police'],
  subdistrict: ['committee', 'property'],
  bike_operator: ['property', 'urban'],
  owner: ['property', 'power'],
  station: ['committee', 'property'],
  none: ['station', 'committee'],
};

const PART_OF: Partial<Record<Category, WorksPart>> = { roof_wall_leak: 'roof', reno_quality: 'windows' };

/** Beijing's calendar day of an instant, as warranties are written. */
const dayOf = (now: Date) => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

function isObliged(part: WorksPart, { station, now }: UnderstandingContext): boolean {
  if (station.works === null) return false;
  const day = dayOf(now);
  return day <= station.works.endsOn || day <= (station.works.warranties[part] ?? '');
}

function usualParty(category: Category, context: UnderstandingContext): PartyByRule {
  const { party } = CATEGORIES[category];
  if (party !== 'construction') return { party, reason: null };
  const part = PART_OF[category] ?? 'windows';
  if (category === 'reno_nuisance' || isObliged(part, context)) return { party, reason: null };
  return { party: 'property', reason: '已过保修期' };
}

/** Who answers by rule: the words of the text, the station's works, the day. */
export function partyByRule(category: Category, text: string, context: UnderstandingContext): PartyByRule {
  const exception = EXCEPTIONS[category]?.find(
    ({ words, unless, part }) =>
      words.test(text) && !(unless?.test(text) ?? false) && (part === undefined || isObliged(part, context)),
  );
  return exception ?? usualParty(category, context);
}

/** Another party than the rule's needs to be as likely as this. */
const LEARNED_FROM = 0.6;

/** Who answers for a matter of this kind: the rule, unless labelled texts speak clearly for somebody else. */
export function judgeParty(
  { category, features }: { category: Category; features: Features },
  text: string,
  { context, models }: { context: UnderstandingContext; models: Models },
): PartyJudgement {
  const rule = partyByRule(category, text, context);
  const of = [...likelihoods(models.party, inTheLightOf(features, [category, rule.party]))].sort(
    (a, b) => b[1] - a[1],
  );
  const [likeliest, likelihood] = of[0] ?? [rule.party, 1];
  const mayLearn = likelihood >= LEARNED_FROM && isPossible(likeliest, category, context);
  const party = mayLearn ? likeliest : rule.party;
  const others = [rule.party, of[1]?.[0], CATEGORIES[category].party, ...ALSO[party]].filter(
    (one): one is PartyKind => one !== undefined && one !== party && one !== 'none',
  );
  const [second = 'property', third = 'committee'] = [...new Set(others)];
  return { party, reason: party === rule.party ? rule.reason : null, candidates: [party, second, third] };
}

/** Labelled texts know nothing of this station's works: without them, or after the warranty, the crew is not called. */
function isPossible(party: PartyKind, category: Category, context: UnderstandingContext): boolean {
  if (party === 'none') return false;
  return party !== 'construction' || isObliged(PART_OF[category] ?? 'water_pipes', context);
}
