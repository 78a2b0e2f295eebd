import { CausesController } from './causes.controller';
import { LinkRecurrence } from './link-recurrence.listener';
import { LookAtFlat } from './look-at-flat';
import { OpenLooks } from './open-looks';
import { RecordCause } from './record-cause';
import { SweepViews } from './sweep-views';
import { TakeBackLooks } from './take-back-looks';

/** What asks after the why: what has come back, where the root lies, who else may have it. */
export const CAUSES_CONTROLLERS = [CausesController];
export const CAUSES_PARTS = [LinkRecurrence, RecordCause, SweepViews, OpenLooks, TakeBackLooks, LookAtFlat];
