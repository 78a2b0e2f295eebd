/** Sentences the device layer itself has to say; everything else is said by features. */
export const DEVICE_WORDS = {
  unreachable: '现在连不上驿站，请看看手机信号，再试一次。',
  subscribe: '允许驿站再往您的微信发一条提醒吗？',
  subscribeYes: '允许',
  subscribeNo: '不用',
} as const;
