export const CONSENT_WORDS = {
  left: (count: number) => `微信还能提醒${count}次`,
  none: '微信提醒用完了，请加一次',
  topUp: '加一次',
  given: '好，下一步会发到您的微信。',
  refused: '没有打开微信提醒，您可以随时到「消息」里看。',
} as const;
