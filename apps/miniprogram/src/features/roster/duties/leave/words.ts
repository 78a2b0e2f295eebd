export const LEAVE_WORDS = {
  title: '请假',
  kind: '点一下第一天，再点一下最后一天。只请一天，点一下就行。',
  days: (words: string) => `请假：${words}`,
  noDays: '先点一下哪天。',
  why: '为什么请假？（可以不选）',
  ownWords: '也可以自己说一句',
  reasons: ['生病住院', '出远门', '家里有事', '照看孩子'],
  send: '请假',
  givesUp: (count: number) => `这些天里您有${count}个班，请假后会交出来找人顶。`,
  note: '这些天里您的班会自动交出来，马上找人顶。安心去办事。',
  done: (count: number) =>
    count === 0 ? '记下了，这些天不排您的班。' : `记下了。${count}个班已交出，正在找人顶。`,
  mine: '请好的假',
  end: '提前回来了',
  ended: '欢迎回来。交出去的班不会自动回来，可以去换班角看看。',
} as const;
