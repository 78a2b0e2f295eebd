export const REPORT_WORDS = {
  what: '出了什么事？点一张图',
  danger: '有危险，先打电话：',
  inWords: '说不清是哪类，直接说',
  unsorted: '您说，我们来分',
  pickOne: '自己选',
  more: '更多',
  fewer: '收起',
  change: '换一个',
  emergencyTitle: '先打电话，再告诉我们',
  emergencyWords: '有人有危险时，先打下面的电话。您在这里说的，值班党员马上也会看到。',
  call: (number: string, label: string) => `打 ${number}（${label}）`,
  where: '在哪里',
  changePlace: '改地方',
  room: '几室',
  optional: '可以不填',
  roomPlaceholder: '例如 601',
  photos: '拍一张照片',
  morePhotos: '再拍一张',
  sentence: '说一句话',
  heard: '这是听您的录音写下来的，不对的地方请改。',
  sentencePlaceholder: '例如：门口结冰了，老人容易滑倒',
  send: '发给驿站',
  missing: {
    text: '请写一句话、说一句话，或者拍一张照片。',
    place: '请点一下是几号楼。',
    name: '请填来反映的居民怎么称呼。',
  },
  onBehalf: '替居民登记',
  onBehalfNote: '来驿站说的，或打电话说的',
  name: '居民怎么称呼',
  namePlaceholder: '例如 李阿姨',
  phone: '居民电话',
  via: '怎么来的',
  viaWords: { desk: '到驿站来说的', call: '打电话说的' },
  draftKept: '上次没写完的还在，接着写就行。',
  startOver: '重新写',
} as const;

/** What is said while somebody writes. */
export const HINT_WORDS = {
  danger: '先打电话，再发给驿站',
  call: (number: string, label: string) => `打 ${number}（${label}）`,
  callParty: (name: string) => `打给${name}`,
  callStation: '打驿站电话',
  stillLogged: '打完电话请照样发给我们，值班党员马上会看到。',
  makeWish: '写成心愿卡',
  noIssue: {
    wish: {
      title: '这像是一个心愿',
      words: '不是坏了要修的事，也很要紧。写成心愿卡贴到心愿墙上，找人来帮。您写的话会带过去。',
    },
    chat: { title: '谢谢您', words: '您的话我们记在心里。有要办的事，接着写就行。' },
    abuse: {
      title: '听得出您很着急',
      words: '请说说是什么事、在哪里，我们马上办。您写的都还在，没有丢。',
    },
  },
  soundsLike: (label: string) => `听起来是：${label}`,
  take: (label: string) => `改成“${label}”`,
  meanwhile: (words: string) => `您先这样：${words}`,
  goesTo: (party: string, minutes: number) => `值班党员${minutes}分钟内接，归${party}办。`,
  takePlace: (place: string) => `是在${place}吗？点这里填上`,
} as const;

export const SENT_WORDS = {
  sending: '正在发给驿站…',
  done: '驿站收到了',
  within: (wait: string, time: string) => `${wait}内有人接，最晚${time}`,
  number: (number: string) => `编号：${number}`,
  waiting: '已经存好了',
  waitingWords: '现在没有信号。等有信号，手机会自动发给驿站，不用再填，也可以关掉。',
  urgent: '急事请直接打电话。',
  refused: '没有发成',
  fix: '改一改再发',
  see: '看办到哪一步',
  notify: ({ credits, isLongTerm }: { credits: number; isLongTerm: boolean }) => {
    if (isLongTerm) return '办到哪一步，发微信告诉我';
    return credits === 0 ? '办好了，发微信告诉我' : '再添一条微信提醒';
  },
  /** What the tap is good for: the last message is kept for the question (`maySpend`). */
  notifyWhy: ({ credits, isLongTerm }: { credits: number; isLongTerm: boolean }) => {
    if (isLongTerm) return '同意一次，往后每一步微信都能告诉您。';
    return credits === 0
      ? '点一次，微信就能给您发一条。这一条留着，等办好了请您看一看。'
      : `微信还能给您发${credits}条，总留一条等办好了请您看一看。再点一次，中间有进展也能发给您。`;
  },
  home: '回到首页',
  another: '还有一件要说',
} as const;
