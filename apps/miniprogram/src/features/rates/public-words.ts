export const PUBLIC_WORDS = {
  intro: (station: string) => `${station}把大家反映的事办得怎么样，都写在这里。`,
  month: (month: number) => `${month}月里`,
  reported: '件有人反映',
  solved: '件已解决',
  open: '件正在办',
  group: (reported: number, solved: number) => `反映${reported}件，解决${solved}件`,
  lately: '最近解决的',
  took: (day: string, took: string) => `${day}解决，用了${took}`,
  nothing: '最近还没有办完的事',
  privacy: '这里不写姓名和门牌。邻里之间的、家里的事，只记数，不列出来。',
  noDoor: '还不知道您在哪个小区',
  noDoorWords: '请扫一扫单元门口红色门牌上的二维码，再点“公示栏”。',
} as const;
