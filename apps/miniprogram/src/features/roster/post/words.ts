/** What the screen at the station says, readable from across the room. */
export const POST_WORDS = {
  title: '报到码',
  how: '打开家门口小程序，点“报到”扫码，或输入六位数字',
  code: (digits: string) => `报到码 ${digits}`,
  qr: '报到二维码',
  left: (seconds: number) => `${seconds}秒后换`,
  secondsLabel: (seconds: number) => `这个码还有${seconds}秒`,
  now: '现在值班',
  nobody: '这会儿没有排班，有事直接找站长。',
  empty: '这个班还没有人，站长已经收到提醒。',
  here: '已到',
  notHere: '还没到',
  offline: '网络不通，正在重新连接…',
  tooOld: '网络不通，这个码可能过期了。请等一会儿，或请站长代为报到。',
  noToken: '这个链接不完整',
  noTokenNote: '请站长在“值班规矩”的“驿站屏”里重新开通，再用这块屏打开新链接。',
} as const;
