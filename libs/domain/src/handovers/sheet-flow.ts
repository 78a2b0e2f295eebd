import { after, minutes, Refusal } from '../kernel/index';

/** 起草 → 交出 → 完成. A sheet nobody gave is given by time at the end of the slot. */
export type SheetState = 'draft' | 'given' | 'completed';

/** How an item stands between the two pairs. */
export type ItemState = 'pending' | 'accepted' | 'refused' | 'settled';

/** On which side of the table somebody stands. */
export type SheetSide = 'outgoing' | 'incoming' | 'secretary' | 'none';

/** What is done to a sheet. */
export type SheetAct = 'note' | 'give' | 'answer' | 'settle';

/** A sheet and the people on both sides of it. */
export interface SheetStanding {
  state: SheetState;
  outgoing: readonly string[];
  incoming: readonly string[];
}

/** Who is asking, and whether as a secretary. */
export interface SheetActor {
  personId: string;
  isSecretary: boolean;
}

/** Whoever sits in both slots gives before the change and takes after it. */
export function sideOf(sheet: SheetStanding, { personId, isSecretary }: SheetActor): SheetSide {
  const gives = sheet.outgoing.includes(personId);
  const takes = sheet.incoming.includes(personId);
  if (gives && (sheet.state === 'draft' || !takes)) return 'outgoing';
  if (takes) return 'incoming';
  return isSecretary ? 'secretary' : 'none';
}

const WHILE: Record<SheetAct, readonly SheetState[]> = {
  note: ['draft', 'given'],
  give: ['draft'],
  answer: ['given'],
  settle: ['given'],
};

/** Refuses what cannot be done to a sheet any more, or not by this person. */
export function checkSheet(sheet: SheetStanding, act: SheetAct, actor: SheetActor): void {
  if (!isConcerned(sheet, act, actor)) throw new Refusal('handover.not-yours');
  if (!WHILE[act].includes(sheet.state)) throw new Refusal('handover.wrong-state', { state: sheet.state });
}

/** Only who comes in answers; where nobody comes in, the secretary stands there for them. */
function isConcerned(sheet: SheetStanding, act: SheetAct, { personId, isSecretary }: SheetActor): boolean {
  const isOut = sheet.outgoing.includes(personId);
  if (act === 'answer')
    return sheet.incoming.includes(personId) || (isSecretary && sheet.incoming.length === 0);
  return act === 'settle' ? isSecretary : isOut || isSecretary;
}

/**
 * What an answer makes of an item; null when it changes nothing. Accepted is accepted: the thread lies in new hands. A
 * refused item stays with those who wanted to give it, and may still be taken as long as the secretary has not settled it.
 */
export function answered(state: ItemState, accept: boolean): 'accepted' | 'refused' | null {
  if (state === 'settled' || (state === 'accepted' && !accept)) throw new Refusal('handover.wrong-state');
  const to = accept ? 'accepted' : 'refused';
  return to === state ? null : to;
}

/** The secretary settles what was refused, and what nobody answers. */
export function checkSettling(state: ItemState): void {
  if (state !== 'refused' && state !== 'pending') throw new Refusal('handover.wrong-state', { state });
}

/** Nothing lies between the chairs any more; an empty sheet is complete as soon as it is given. */
export const isComplete = (items: readonly { state: ItemState }[]): boolean =>
  items.every(({ state }) => state === 'accepted' || state === 'settled');

const ANSWER_MINUTES = 30;

/** When a sheet without an answer goes up to the secretary: half an hour into the next slot. */
export const unansweredAt = (slot: { endsAt: Date }, next: { startsAt: Date } | null): Date =>
  after(next?.startsAt ?? slot.endsAt, minutes(ANSWER_MINUTES));
