export const CONSENT_WORDS = {
  left: (count: number) => `还能提醒您${count}次`,
  few: (count: number) => `只能再提醒您${count}次了，请添几次`,
  none: '微信叫不到您了，请添几次',
  endless: '有事随时叫得到您',
  openLabel: (words: string) => `${words}，点这里看怎么叫得到您`,
  topUp: '添一次',
  notAgreed: '微信叫不到您，请点“同意”',
  agree: '同意',
  given: '好，微信又能多提醒您一次。',
  refused: '没有打开微信提醒，您可以随时到“消息”里看。',
} as const;
