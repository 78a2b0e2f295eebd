import Taro from '@tarojs/taro';
import { doorCodeOf } from './door-code';
import { wasCancelled } from './cancelled';

export type ScanAnswer = { kind: 'door'; code: string } | { kind: 'other' } | { kind: 'given-up' };

/** Whether this phone can scan from inside the app; in a browser the code is typed instead. */
export const canScan = (): boolean => process.env.TARO_ENV !== 'h5';

/** Opens the camera and says whether it saw one of our doors, something else, or the person gave up. */
export async function scanDoor(): Promise<ScanAnswer> {
  try {
    const { path, result } = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] });
    const code = doorCodeOf({ path, result });
    return code === undefined ? { kind: 'other' } : { kind: 'door', code };
  } catch (problem) {
    if (wasCancelled(problem)) return { kind: 'given-up' };
    throw problem;
  }
}
