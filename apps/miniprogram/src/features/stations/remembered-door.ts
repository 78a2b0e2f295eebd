import type { DoorLanding } from '@doorstep/contracts';
import { slot } from '../../device/storage';

/** The door scanned last: whoever lives behind it need not scan again. */
export const rememberedDoor = slot<Pick<DoorLanding, 'code' | 'label'>>('door');
