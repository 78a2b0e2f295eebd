import { SCREEN_SOURCE } from '../../../platform/realtime/screen-source';
import { DraftMembers } from '../planning/draft-members';
import { AttendanceController } from './attendance.controller';
import { Candidates } from './candidates';
import { CandidatesQuery } from './candidates.query';
import { CheckIn } from './check-in';
import { CheckInCodes } from './check-in-codes';
import { CloseSlot } from './close-slot';
import { ConfirmSeats } from './confirm-seats';
import { CoverCalls } from './cover-calls';
import { EndSeats } from './end-seats';
import { EndSeatsOfRevoked } from './end-seats-of-revoked.listener';
import { GiveUpSeat } from './give-up-seat';
import { ImportSlots } from './import-slots';
import { LeavePost } from './leave-post';
import { Leaves } from './leaves';
import { LeavesController } from './leaves.controller';
import { PresenceController } from './presence.controller';
import { ResumeWatches } from './resume-watches';
import { ScreenLines } from './screen-lines';
import { ScreenQuery } from './screen.query';
import { Screens } from './screens';
import { SeatRules } from './seat-rules';
import { SeatSomebody } from './seat-somebody';
import { Seating } from './seating';
import { SlotActs } from './slot-act';
import { TakeOver } from './take-over';
import { TakeSlot } from './take-slot';
import { TellStillShort } from './tell-still-short.timer';
import { UndoSeat } from './undo-seat';
import { WatchSlots } from './watch-slots.timer';
import { WidenCoverCalls } from './widen-cover-calls.timer';

/** What serves questions about who will come and who is there. */
export const ATTENDANCE_CONTROLLERS = [AttendanceController, PresenceController, LeavesController];

/** Its verbs, timers and queries. */
export const ATTENDANCE_PARTS = [
  Candidates,
  CandidatesQuery,
  CheckIn,
  CheckInCodes,
  CloseSlot,
  ConfirmSeats,
  CoverCalls,
  DraftMembers,
  EndSeats,
  EndSeatsOfRevoked,
  GiveUpSeat,
  ImportSlots,
  LeavePost,
  Leaves,
  ResumeWatches,
  ScreenLines,
  { provide: SCREEN_SOURCE, useExisting: ScreenLines },
  ScreenQuery,
  Screens,
  SeatRules,
  SeatSomebody,
  Seating,
  SlotActs,
  TakeOver,
  TakeSlot,
  TellStillShort,
  UndoSeat,
  WatchSlots,
  WidenCoverCalls,
];
