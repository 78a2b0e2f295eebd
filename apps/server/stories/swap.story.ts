import type { CallView, OfferView, SlotView } from '@doorstep/contracts';
import type { FactPayloads, FactType } from '@doorstep/domain';
import { hours, minutes, seconds } from '@doorstep/domain';
import { DutySteps } from './support/duty-steps';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

interface Answered {
  offer: OfferView;
  isDone: boolean;
  warnings: string[];
}
interface Market {
  calls: CallView[];
  offers: OfferView[];
  mine: OfferView[];
}

let here: Neighbourhood;
let duty: DutySteps;

beforeAll(async () => {
  here = await Neighbourhood.open();
  duty = new DutySteps(here);
}, 120_000);
afterAll(() => here?.close());

const ask = async (by: Person, slot: SlotView, over: object = {}): Promise<OfferView> =>
  right(await by.post<OfferView>('/duty/swaps', { kind: 'cover', slotId: slot.slotId, note: '', ...over }));
const answer = (by: Person, { offerId }: OfferView, over: object = {}, at = here.url) =>
  by.post<Answered>(
    `/duty/swaps/${offerId}/answer`,
    { accept: true, despite: true, reason: '', ...over },
    { at },
  );
const peopleIn = async (slot: SlotView): Promise<string[]> =>
  pairIn(await duty.slot(await here.secretary(), slot.slotId));
const pairIn = ({ members }: SlotView): string[] =>
  members.filter(({ isStandby }) => !isStandby).map(({ personId }) => personId);
const market = async (person: Person): Promise<Market> => right(await person.get<Market>('/duty/market'));

/** Facts about one offer. */
const told = <T extends FactType>(
  type: T,
  { offerId }: OfferView,
): Promise<{ at: Date; payload: FactPayloads[T] }[]> =>
  here.hands.run('select at, payload from facts where type = $1 and subject_id = $2', [type, offerId]);

test('asked of everybody and accepted a minute before the slot: the turn is the taker’s', async () => {
  const slot = await duty.slotAhead(hours(3));
  const [zhao, qian] = await duty.pairOf(slot);
  const offer = await ask(zhao, slot, { note: '孙子发烧' });
  expect(offer).toMatchObject({ state: 'open', isMine: true, toName: null, note: '孙子发烧' });

  await duty.passTo(slot.startsAt, -minutes(1));
  const [sun] = await duty.others(slot, 1);
  const seen = (await market(sun!)).offers.find(({ offerId }) => offerId === offer.offerId);
  expect(seen).toMatchObject({ mayAccept: true, hindrance: '', isMine: false });
  const { isDone, offer: taken } = right(await answer(sun!, offer));
  expect(isDone).toBe(true);
  expect(taken).toMatchObject({ state: 'accepted', mayUndo: true });
  expect(new Set(await peopleIn(slot))).toEqual(new Set([sun!.personId, qian.personId]));
  const view = await duty.slot(sun!, slot.slotId);
  expect(view.members.find(({ isMe }) => isMe)?.state).toBe('confirmed');
});

test('at the slot’s first instant it is too late, and the asker hears that nobody came', async () => {
  const slot = await duty.slotAhead(minutes(30));
  const [zhao] = await duty.pairOf(slot);
  const offer = await ask(zhao, slot);
  await duty.passTo(slot.startsAt);
  const [sun] = await duty.others(slot, 1);
  expect(refusal(await answer(sun!, offer))).toBe('409 slot.started');
  const [expired] = await eventually(
    () => told('swap.expired', offer),
    (facts) => facts.length > 0,
  );
  expect(expired!.payload.swap.fromId).toBe(zhao.personId);
  expect(Math.abs(expired!.at.getTime() - new Date(slot.startsAt).getTime())).toBeLessThanOrEqual(1_000);
  expect(await peopleIn(slot)).toContain(zhao.personId);
});

test('eight say yes to one offer at once: one has the turn, seven hear that it is settled', async () => {
  const slot = await duty.slotAhead(hours(26));
  const [zhao, qian] = await duty.pairOf(slot);
  const eight = await duty.others(slot, 8);
  const offer = await ask(zhao, slot);
  const answers = await Promise.all(eight.map((one, n) => answer(one, offer, {}, here.web[n % 2]!.url)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const lost = answers.filter(({ status }) => status !== 200).map(refusal);
  expect(lost).toEqual(Array(7).fill('409 swap.wrong-state'));
  const people = await peopleIn(slot);
  expect(people).toHaveLength(2);
  expect(people).toContain(qian.personId);
  expect(await told('swap.accepted', offer)).toHaveLength(1);
});

test('for somebody in hospital the secretary asks, and answers for the one who said yes by telephone', async () => {
  const slot = await duty.slotAhead(hours(50));
  const [zhao] = await duty.pairOf(slot);
  const [sun, li] = await duty.others(slot, 2);
  const zhou = await here.secretary();
  expect(
    refusal(
      await li!.post('/duty/swaps', {
        kind: 'cover',
        slotId: slot.slotId,
        note: '',
        forPersonId: zhao.personId,
      }),
    ),
  ).toBe('403 role.not-allowed');
  const wish = { forPersonId: zhao.personId, toPersonId: sun!.personId, note: '住院' };
  const offer = await ask(zhou, slot, wish);
  expect(offer).toMatchObject({ fromId: zhao.personId, isMine: false });
  const open = (await market(zhou)).offers.map(({ offerId }) => offerId);
  expect(open).toContain(offer.offerId);
  expect((await market(li!)).offers.map(({ offerId }) => offerId)).not.toContain(offer.offerId);
  expect(refusal(await answer(li!, offer))).toBe('403 swap.not-yours');
  expect(refusal(await answer(zhou, offer))).toBe('403 swap.not-yours');
  right(await answer(zhou, offer, { forPersonId: sun!.personId }));
  const people = await peopleIn(slot);
  expect(people).toContain(sun!.personId);
  expect(people).not.toContain(zhao.personId);
});

test('a turn for a turn: what it would break is said first, and both change places at once', async () => {
  const slot = await duty.slotAhead(hours(74));
  const other = await duty.slotAhead(hours(200));
  const [zhao] = await duty.pairOf(slot);
  const [sun] = await duty.pairOf(other);
  const offer = await ask(zhao, slot, { kind: 'swap' });
  expect(refusal(await answer(sun, offer))).toBe('422 input.invalid');
  const returns = right(
    await sun.get<{ items: { slot: { slotId: string } }[] }>(`/duty/swaps/${offer.offerId}/returns`),
  );
  expect(returns.items.map((item) => item.slot.slotId)).toContain(other.slotId);
  const first = right(await answer(sun, offer, { returnSlotId: other.slotId, despite: false }));
  if (!first.isDone) {
    expect(first.warnings.length).toBeGreaterThan(0);
    expect(await peopleIn(slot)).toContain(zhao.personId);
    right(await answer(sun, offer, { returnSlotId: other.slotId }));
  }
  expect(await peopleIn(slot)).toContain(sun.personId);
  expect(await peopleIn(other)).toContain(zhao.personId);
  expect(await peopleIn(other)).not.toContain(sun.personId);
  const { mine } = await market(zhao);
  expect(mine.find(({ offerId }) => offerId === offer.offerId)).toMatchObject({
    state: 'accepted',
    returned: { slotId: other.slotId },
  });
});

test('an offer whose seat is given up elsewhere is over; one said no to goes back to the asker', async () => {
  const slot = await duty.slotAhead(hours(98));
  const [zhao, qian] = await duty.pairOf(slot);
  const [sun] = await duty.others(slot, 1);
  const gone = await ask(zhao, slot, { toPersonId: sun!.personId });
  right(await zhao.post(`/duty/slots/${slot.slotId}/giving-up`, { reason: '摔了一跤' }));
  expect(refusal(await answer(sun!, gone))).toMatch(/409 (seat.changed|swap.wrong-state)/);
  await eventually(
    () => told('swap.withdrawn', gone),
    (facts) => facts.length === 1,
  );

  const asked = await ask(qian, slot, { toPersonId: sun!.personId });
  const no = right(await answer(sun!, asked, { accept: false, reason: '那天要去女儿家' }));
  expect(no.offer.state).toBe('declined');
  expect((await told('swap.declined', asked))[0]!.payload.reason).toBe('那天要去女儿家');
  expect(refusal(await answer(sun!, asked))).toBe('409 swap.wrong-state');
  const again = await ask(qian, slot);
  expect(right(await qian.post<OfferView>(`/duty/swaps/${again.offerId}/withdrawal`)).state).toBe(
    'withdrawn',
  );
});

test('whom I could ask, and who looks for people: what fits me and what does not is said', async () => {
  const slot = await duty.slotFitting(hours(122), 2);
  const [zhao, qian] = await duty.pairOf(slot);
  const path = `/duty/slots/${slot.slotId}/partners`;
  const { items } = right(await zhao.get<{ items: { personId: string; name: string }[] }>(path));
  expect(items.length).toBeGreaterThan(0);
  const sun = await duty.member(items[0]!.personId);
  expect(items.map(({ personId }) => personId)).not.toContain(qian.personId);
  expect(items.every(({ name }) => name !== '')).toBe(true);

  right(await zhao.post(`/duty/slots/${slot.slotId}/giving-up`, { reason: '' }));
  const callFor = async (person: Person): Promise<CallView | undefined> =>
    (await market(person)).calls.find((call) => call.slot.slotId === slot.slotId);
  expect(await callFor(qian)).toMatchObject({ missing: 1, hindrance: '这个人已经在这个班里了。' });
  expect(await callFor(sun)).toMatchObject({ hindrance: '', warnings: [] });
  const { payload } = await duty.fact('cover.called', slot.slotId);
  const asked = await duty.member(payload.personIds[0]!);
  expect(await callFor(asked)).toMatchObject({ iWasAsked: true });
});

test('an offer stays with its slot when the slot begins at another hour', async () => {
  const slot = await duty.slotAhead(hours(30));
  const [zhao] = await duty.pairOf(slot);
  const [sun] = await duty.others(slot, 1);
  const offer = await ask(zhao, slot);
  const moved = new Date(new Date(slot.startsAt).getTime() + minutes(45));
  await here.hands.run('update slots set starts_at = $2 where slot_id = $1', [slot.slotId, moved]);
  await duty.passTo(slot.startsAt, seconds(5));
  await here.quiet();
  expect(await told('swap.expired', offer)).toEqual([]);
  const { offer: taken } = right(await answer(await duty.member(sun!.personId), offer));
  expect(taken.slot.startsAt).toBe(moved.toISOString());
});
