import Taro from '@tarojs/taro';
import { wasCancelled } from './cancelled';

/** Asks before something that cannot be undone. True when the person agreed. */
export async function confirm(question: {
  title: string;
  words: string;
  yes: string;
  no: string;
}): Promise<boolean> {
  const { title, words, yes, no } = question;
  const answer = await Taro.showModal({ title, content: words, confirmText: yes, cancelText: no });
  return answer.confirm;
}

/** A short tremble under the finger: the tap arrived. Phones without it stay still. */
export function tremble(): void {
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
}

/** A long tremble: somebody needs you. */
export function shake(): void {
  Taro.vibrateLong().catch(() => undefined);
}

/** Opens the phone's dialler with the number filled in. False when the person gave up. */
export async function phone(number: string): Promise<boolean> {
  try {
    await Taro.makePhoneCall({ phoneNumber: number });
    return true;
  } catch (problem) {
    if (wasCancelled(problem)) return false;
    throw problem;
  }
}
