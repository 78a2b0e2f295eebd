import { after, seconds, stationInstant } from '../../kernel/index';
import {
  advanceSwap,
  maySwap,
  type SwapAction,
  type SwapStanding,
  type SwapState,
  undoneUntil,
} from './swap-flow';

const start = stationInstant('2026-11-28', 18);
const before = after(start, -seconds(60));
const offer = (over: Partial<SwapStanding> = {}): SwapStanding => ({
  state: 'open',
  fromId: 'zhao',
  toId: null,
  takerId: null,
  startsAt: start,
  returnedStartsAt: null,
  ...over,
});
const as = (personId: string, isSecretary = false) => ({ personId, isSecretary });

describe('an offer on the swap market', () => {
  test('is accepted a minute before the slot, and refused at its first instant whatever its state', () => {
    expect(advanceSwap(offer(), 'accept', as('qian'), before)).toBe('accepted');
    expect(advanceSwap(offer(), 'accept', as('qian'), after(start, -1))).toBe('accepted');
    expect(() => advanceSwap(offer(), 'accept', as('qian'), start)).toThrow(
      expect.objectContaining({ code: 'slot.started' }),
    );
    expect(() => advanceSwap(offer({ state: 'expired' }), 'accept', as('qian'), start)).toThrow(
      expect.objectContaining({ code: 'slot.started' }),
    );
  });

  test.each<[SwapState, SwapAction]>([
    ['accepted', 'accept'],
    ['declined', 'accept'],
    ['withdrawn', 'withdraw'],
    ['expired', 'withdraw'],
    ['accepted', 'withdraw'],
    ['accepted', 'expire'],
    ['open', 'undo'],
    ['undone', 'undo'],
  ])('that is %s does not take %s', (state, action) => {
    expect(() => advanceSwap(offer({ state }), action, as('zhao', true), before)).toThrow(
      expect.objectContaining({ code: 'swap.wrong-state' }),
    );
  });

  test.each<[string, SwapAction, Partial<SwapStanding>, ReturnType<typeof as>, boolean]>([
    ['anybody takes what everybody was asked', 'accept', {}, as('sun'), true],
    ['nobody takes their own', 'accept', {}, as('zhao'), false],
    ['only the one who was asked takes it', 'accept', { toId: 'qian' }, as('sun'), false],
    ['the secretary accepts for the one who was asked', 'accept', { toId: 'qian' }, as('qian', true), true],
    ['the secretary is not somebody who was asked', 'accept', { toId: 'qian' }, as('zhou', true), false],
    ['who was asked may say no', 'decline', { toId: 'qian' }, as('qian'), true],
    ['what everybody was asked is turned down by silence', 'decline', {}, as('qian'), false],
    ['the asker does not say no to themselves', 'decline', { toId: 'qian' }, as('zhao', true), false],
    ['the asker takes it back', 'withdraw', {}, as('zhao'), true],
    ['the secretary takes it back for them', 'withdraw', {}, as('zhou', true), true],
    ['somebody else does not', 'withdraw', {}, as('qian'), false],
    ['either of the two undoes it', 'undo', { state: 'accepted', takerId: 'qian' }, as('qian'), true],
    ['a third does not', 'undo', { state: 'accepted', takerId: 'qian' }, as('sun'), false],
  ])('%s', (_, action, over, actor, may) => {
    expect(maySwap(offer(over), action, actor, before)).toBe(may);
    const tried = (): SwapState => advanceSwap(offer(over), action, actor, before);
    if (may) expect(tried()).not.toBe(offer(over).state);
    else expect(tried).toThrow(expect.objectContaining({ code: 'swap.not-yours' }));
  });

  test('is undone until the earlier of the two slots begins', () => {
    const returned = after(start, -seconds(3600));
    const accepted = offer({ state: 'accepted', takerId: 'qian', returnedStartsAt: returned });
    expect(undoneUntil(accepted)).toEqual(returned);
    expect(advanceSwap(accepted, 'undo', as('zhao'), after(returned, -1))).toBe('undone');
    expect(() => advanceSwap(accepted, 'undo', as('zhao'), returned)).toThrow(
      expect.objectContaining({ code: 'undo.too-late' }),
    );
    expect(maySwap(accepted, 'undo', as('zhao'), returned)).toBe(false);
    expect(undoneUntil({ ...accepted, returnedStartsAt: after(start, 1) })).toEqual(start);
  });
});
