import Taro from '@tarojs/taro';
import { wasCancelled } from './cancelled';
import { checkInCodeOf } from './check-in-code';
import { doorCodeOf } from './door-code';

export type ScanAnswer = { kind: 'door'; code: string } | { kind: 'other' } | { kind: 'given-up' };
export type CheckInScan = { kind: 'code'; code: string } | { kind: 'other' } | { kind: 'given-up' };

type BadgeScan = { kind: 'badge'; code: string } | { kind: 'other' } | { kind: 'given-up' };

/** Whether this phone can scan from inside the app; in a browser the code is typed instead. */
export const canScan = (): boolean => process.env.TARO_ENV !== 'h5';

/** Opens the camera and says whether it saw one of our doors, something else, or the person gave up. */
export async function scanDoor(): Promise<ScanAnswer> {
  const seen = await scanned();
  if (seen === undefined) return { kind: 'given-up' };
  const code = doorCodeOf(seen);
  return code === undefined ? { kind: 'other' } : { kind: 'door', code };
}

/** Opens the camera and says whether it saw the code on the station's screen. */
export async function scanCheckIn(): Promise<CheckInScan> {
  const seen = await scanned();
  if (seen === undefined) return { kind: 'given-up' };
  const code = checkInCodeOf(seen.result) ?? checkInCodeOf(seen.path);
  return code === undefined ? { kind: 'other' } : { kind: 'code', code };
}

/** Opens the camera and says whether it saw a badge of somebody at the door. */
export async function scanBadge(): Promise<BadgeScan> {
  const seen = await scanned();
  if (seen === undefined) return { kind: 'given-up' };
  const code = /[?&]k=([\w-]{60,120})(?:$|[&#])/.exec(seen.result ?? '')?.[1];
  return code === undefined ? { kind: 'other' } : { kind: 'badge', code };
}

async function scanned(): Promise<{ path?: string; result?: string } | undefined> {
  try {
    const { path, result } = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] });
    return { path, result };
  } catch (problem) {
    if (wasCancelled(problem)) return undefined;
    throw problem;
  }
}
