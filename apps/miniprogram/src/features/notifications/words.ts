export const INBOX_WORDS = {
  empty: '还没有消息',
  emptyWords: '您的事有了进展，这里马上就有。',
  readAll: '全部看过了',
  unread: '未读',
} as const;
