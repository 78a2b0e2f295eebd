import { dateWords } from '@doorstep/domain';

export const AGAIN_WORDS = {
  title: (count: number) => (count === 1 ? '这里又出同样的问题了' : `同样的问题，第${count}次回来`),
  forDesk: '上次办完不到90天。这回请多问一句：根子在哪儿？',
  forParty: '上次办完不到90天。这回请查查根子，别只管眼前。',
  forResident: '上回办完不到90天又出了，驿站都记着。这回连原因一起查。',
  laterTitle: '后来又出过',
  last: (number: string, closedAt: string | null) =>
    closedAt === null ? number : `${number}，${dateWords(new Date(closedAt))}办完`,
  later: (number: string, reportedAt: string) => `${number}，${dateWords(new Date(reportedAt))}又反映`,
  by: (party: string, outcome: string) => [party, outcome].filter((said) => said !== '').join('：'),
  open: '看看上一次',
  openLater: '看看这一次',
} as const;

/** How many flats were looked at, and in how many it was found. */
function howFar(of: number, looked: number, found: number): string {
  if (looked === 0) return `要看${of}户，还没去看`;
  const isThrough = looked === of;
  const sum = isThrough ? `${of}户都看了` : `${of}户里看了${looked}户`;
  if (found > 0) return `${sum}，${found}户也有`;
  return isThrough ? `${sum}，都没这毛病` : `${sum}，没这毛病`;
}

export const ROOT_WORDS = {
  title: '根子在哪儿',
  ask: '办完了，问一句为什么会出这事。别家要是也有，好早去看看。',
  askParty: '您最清楚是怎么坏的。记一句，下回少跑一趟。',
  record: '记下根子',
  change: '改一改',
  sheet: '根子在哪儿',
  riser: '哪根立管（门牌末两位）',
  riserOf: (riser: string) => `这户在${riser}立管。记下来以后，同一根管上的人家会列出来。`,
  crew: '哪个班组、哪位师傅',
  batch: '哪一批、什么牌子',
  words: '再说明一句',
  optional: '可以不填',
  send: '记下来',
  done: '记下了，谢谢您。',
  pick: '请选一个。',
  unnamed: {
    riser: '请写门牌末两位，看是哪一根立管。',
    crew: '请写是哪个班组、哪位师傅。',
    batch: '请写是哪一批、什么牌子。',
  },
  sweep: '别家会不会也有？去查一查',
  progress: (...far: [of: number, looked: number, found: number]) => `排查：${howFar(...far)}`,
} as const;

export const SWEEP_WORDS = {
  lead: '没等人来反映，先去看一眼。列进来的人家，会收到一句招呼，只打一次。',
  progress: howFar,
  done: '都看完了',
  nobody: '没有找到别的人家。',
  choose: '哪几户要去看',
  chooseMore: '还有哪几户要看',
  all: '全选',
  none: '全不选',
  open: (count: number) => `把这${count}户列进排查`,
  opened: (count: number) => `列进${count}户了。`,
  toSee: '等着去看',
  seen: '已经知道的',
  complained: '已经反映、正在办',
  STATES: {
    complained: '已反映，在办',
    open: '等着去看',
    fine: '看过，没这毛病',
    found: '看过，也有',
    before: '以前反映过',
    quiet: '没反映过',
  },
  fine: '没这毛病',
  found: '也有',
  takeBack: '不查了',
  markedFine: '记下了，这户没有。',
  takenBack: '好，不查了。',
  note: '看到了什么',
  foundSheet: (place: string) => `${place}也有`,
  foundNote: '会另立一件，由您接着办。住户不用再反映一遍。',
  send: '记下来，接着办',
  made: '另立了一件，您接着办。',
  openMatter: '看看这件事',
  strip: (count: number) => `排查：还有${count}户没去看`,
  because: (place: string, cause: string) => `${place}出过事，根子是${cause}`,
} as const;
