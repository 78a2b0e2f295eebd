import { CATEGORIES, type Category } from '../directory/index';

/** What the five seasons of a compound in the north of China are called in code; a station may add its own. */
export const SEASON_KINDS = ['leaves', 'heating', 'frost', 'festival', 'rain'] as const;
export type SeasonKind = (typeof SEASON_KINDS)[number];

/** Whose turn it is to be walked to: every stairway, every building, or the yard alone. The yard always comes last. */
export const ROUND_SPREADS = ['unit', 'building', 'yard'] as const;
export type RoundSpread = (typeof ROUND_SPREADS)[number];

/**
 * 未诉先办: trouble that comes back every year, and what a station goes and looks at before anybody has to complain.
 */
export interface SeasonPlan {
  /** One of the kinds, or the id of the station's own season. */
  season: string;
  name: string;
  isOn: boolean;
  /** `MM-DD`; null where it goes by the Spring Festival. */
  opensOn: string | null;
  /** For so many days the round may be walked. */
  lastsDays: number;
  /** For so many days from the opening the trouble is expected, and counted. */
  watchDays: number;
  by: RoundSpread;
  /** What to look at in each of those places, and out in the yard. */
  looks: readonly string[];
  yardLooks: readonly string[];
  /** What it wants to avoid. */
  categories: readonly Category[];
}

/** So long before the first day off a round that goes by the Spring Festival opens. */
export const DAYS_BEFORE_FEAST = 21;

/** The seasons every station begins with; the secretary may switch them off and move them. */
export const DEFAULT_SEASONS: readonly (SeasonPlan & { season: SeasonKind })[] = [
  {
    season: 'leaves',
    name: '大风落叶',
    isOn: true,
    opensOn: '10-20',
    lastsDays: 21,
    watchDays: 50,
    by: 'building',
    looks: ['楼顶和窗台有没有松动的东西', '空调外机、晾衣架牢不牢', '雨水管口有没有落叶堵着'],
    yardLooks: ['枯枝会不会砸到人和车', '雨水篦子扫干净没有', '宣传栏、车棚顶牢不牢'],
    categories: ['cleaning', 'greening'],
  },
  {
    season: 'heating',
    name: '供暖试水',
    isOn: true,
    opensOn: '10-26',
    lastsDays: 21,
    watchDays: 60,
    by: 'unit',
    looks: ['楼道暖气井有没有渗水', '阀门开没开、锈没锈', '往年不热的人家先敲门问一问'],
    yardLooks: ['换热站电话贴出来没有', '地沟井盖有没有冒汽'],
    categories: ['heating_cold', 'heating_leak'],
  },
  {
    season: 'frost',
    name: '入冬防滑',
    isOn: true,
    opensOn: '11-05',
    lastsDays: 30,
    watchDays: 120,
    by: 'unit',
    looks: ['台阶和坡道存不存水', '门口水管裹好没有', '扶手牢不牢、灯亮不亮'],
    yardLooks: ['北门和背阴的路面', '垃圾站洗地的水往哪儿流', '盐和沙子备好没有'],
    categories: ['ice_snow', 'water_supply'],
  },
  {
    season: 'festival',
    name: '节前消防',
    isOn: true,
    opensOn: null,
    lastsDays: 20,
    watchDays: 40,
    by: 'unit',
    looks: ['楼道里有没有堆东西', '灭火器在不在、过没过期', '电动车有没有推进楼里充电'],
    yardLooks: ['消防车的路堵没堵', '消火栓拧不拧得开', '带大家走一遍怎么下楼'],
    categories: ['corridor_clutter', 'ebike_charging', 'fire'],
  },
  {
    season: 'rain',
    name: '雨季防漏',
    isOn: true,
    opensOn: '05-10',
    lastsDays: 21,
    watchDays: 125,
    by: 'building',
    looks: ['楼顶排水口堵没堵', '雨水管断没断', '去年漏过的顶层人家先问一问'],
    yardLooks: ['雨水篦子通不通', '低洼的地方存不存水', '地下室门口有没有沙袋'],
    categories: ['roof_wall_leak', 'drain_blocked'],
  },
];

export const LOOKS_AT_MOST = 6;
/** How many seasons a station may have, its own among them. */
export const SEASONS_AT_MOST = 20;

const DATE = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** The days of the months, February with 29 of them. */
const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDate = (date: string): boolean =>
  DATE.test(date) && Number(date.slice(3)) <= MONTHS[Number(date.slice(0, 2)) - 1]!;

/** Only the drill before the feast may go by it. */
const hasDay = ({ opensOn, season }: SeasonPlan): boolean =>
  opensOn === null ? season === 'festival' : isDate(opensOn);

const hasLooks = ({ by, looks, yardLooks }: SeasonPlan): boolean =>
  (by === 'yard' ? yardLooks : looks).length > 0;

const WRONG: readonly { isWrong: (plan: SeasonPlan) => boolean; words: string }[] = [
  { isWrong: (plan) => !hasDay(plan), words: '开始的日子要写成“11-05”这样' },
  { isWrong: ({ watchDays, lastsDays }) => watchDays < lastsDays, words: '算账的天数不能比检查的天数短' },
  { isWrong: (plan) => plan.by !== 'yard' && !hasLooks(plan), words: '请写一写每个楼门要看什么' },
  { isWrong: (plan) => plan.by === 'yard' && !hasLooks(plan), words: '请写一写院里要看什么' },
  {
    isWrong: ({ categories }) => categories.some((id) => CATEGORIES[id].group === 'non_issue'),
    words: '请选一类大家会反映的问题',
  },
];

/** What is wrong with a season somebody wrote, in words; empty where a round can be opened from it. */
export const seasonProblems = (plan: SeasonPlan): string[] =>
  WRONG.filter(({ isWrong }) => isWrong(plan)).map(({ words }) => words);
