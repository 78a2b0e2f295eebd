export const ATTACH_WORDS = {
  hold: '按住说话',
  letGo: (seconds: number) => `正在录 ${seconds}秒，松手就停`,
  say: '不用按着：点一下开始说',
  saying: (seconds: number) => `正在录 ${seconds}秒，说完按这里`,
  hear: (seconds: number) => `听一听（${seconds}秒）`,
  hush: '停',
  drop: '不要这段',
  noMicrophone: '没有打开话筒，请写字或打电话。',
  noPhoto: '照片没拿到，请再试一次。还是不行，就先写几个字，或打电话给驿站。',
  voice: (nth: number) => `第${nth}段录音`,
} as const;
