import Taro from '@tarojs/taro';

/** Puts words where the person can paste them, for instance into a WeChat chat. Rejects where the phone does not let us. */
export async function copyWords(words: string): Promise<void> {
  await Taro.setClipboardData({ data: words });
}
