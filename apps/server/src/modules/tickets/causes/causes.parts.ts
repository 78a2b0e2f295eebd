import { LinkRecurrence } from './link-recurrence.listener';

/** What asks after the why: what has come back. */
export const CAUSES_PARTS = [LinkRecurrence];
