import { RosterSolver } from '../drafting/index';
import { AssembleProblem } from './assemble-problem';
import { CalendarController } from './calendar.controller';
import { ChangeCalendarDay } from './change-calendar-day';
import { ChangeDutyPolicy } from './change-duty-policy';
import { ChangeDutyProfile } from './change-duty-profile';
import { ChangeDutyWishes } from './change-duty-wishes';
import { DiscardDraft } from './discard-draft';
import { DraftBeats } from './draft-beats';
import { DraftCandidatesQuery } from './draft-candidates.query';
import { DraftEditorController } from './draft-editor.controller';
import { DraftMembers } from './draft-members';
import { DraftViews } from './draft-views';
import { DraftsController } from './drafts.controller';
import { DraftsQuery } from './drafts.query';
import { DutyCalendarQuery } from './duty-calendar.query';
import { DutyDaysQuery } from './duty-days.query';
import { DutyProfilesQuery } from './duty-profiles.query';
import { DutyWishesQuery } from './duty-wishes.query';
import { ImportCalendar } from './import-calendar';
import { MonthController } from './month.controller';
import { MoveInDraft } from './move-in-draft';
import { PolicyController } from './policy.controller';
import { PrintDutyDays } from './print-duty-days';
import { ProfilesController } from './profiles.controller';
import { PublishDraft } from './publish-draft';
import { PublishSlots } from './publish-slots';
import { Redraft } from './redraft';
import { SolveDraft } from './solve-draft.timer';
import { Solving } from './solving';
import { StartDraft } from './start-draft';
import { StopDraft } from './stop-draft';
import { UndoInDraft } from './undo-in-draft';

/** The doors of planning. */
export const PLANNING_CONTROLLERS = [
  PolicyController,
  CalendarController,
  ProfilesController,
  DraftsController,
  DraftEditorController,
  MonthController,
];

/** What works behind them. */
export const PLANNING_PARTS = [
  { provide: RosterSolver, useFactory: () => new RosterSolver() },
  DraftMembers,
  ChangeDutyPolicy,
  DutyCalendarQuery,
  ChangeCalendarDay,
  ImportCalendar,
  DutyProfilesQuery,
  ChangeDutyProfile,
  DutyWishesQuery,
  ChangeDutyWishes,
  AssembleProblem,
  DraftViews,
  DraftsQuery,
  DraftCandidatesQuery,
  StartDraft,
  StopDraft,
  Redraft,
  MoveInDraft,
  UndoInDraft,
  DiscardDraft,
  PublishSlots,
  PublishDraft,
  DraftBeats,
  Solving,
  SolveDraft,
  DutyDaysQuery,
  PrintDutyDays,
];
