import type { OfferView, SlotView } from '@doorstep/contracts';
import { hours, minutes, stationDay } from '@doorstep/domain';
import { DutySteps } from './support/duty-steps';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
}, 120_000);
afterAll(() => here?.close());

/** Zhao asks, Sun says yes. */
async function settled(zhao: Person, sun: Person, slot: SlotView, back?: SlotView): Promise<OfferView> {
  const kind = back === undefined ? 'cover' : 'swap';
  const wish = { kind, slotId: slot.slotId, note: '' };
  const { offerId } = right(await zhao.post<OfferView>('/duty/swaps', wish));
  const returned = back === undefined ? {} : { returnSlotId: back.slotId };
  const said = { accept: true, despite: true, reason: '', ...returned };
  return right(await sun.post<{ offer: OfferView }>(`/duty/swaps/${offerId}/answer`, said)).offer;
}
/** Zhao of this slot, and Sun of another one, so far ahead or a little later, in which Zhao does not sit. */
async function pairs(slot: SlotView, ahead: number): Promise<{ other: SlotView; zhao: Person; sun: Person }> {
  const [zhao] = await duty.pairOf(slot);
  const here = new Set(slot.members.map(({ personId }) => personId));
  for (let later = ahead; ; later += hours(6)) {
    const other = await duty.slotAhead(later);
    if (other.members.some(({ personId }) => here.has(personId))) continue;
    const [sun] = await duty.pairOf(other);
    return { other, zhao, sun };
  }
}
const undo = (by: Person, { offerId }: OfferView) => by.post<OfferView>(`/duty/swaps/${offerId}/undoing`);
const stateOf = async (person: Person, slot: SlotView): Promise<string | undefined> =>
  (await duty.slot(person, slot.slotId)).members.find(({ isMe }) => isMe)?.state;

test('a cover is undone by the taker: the turn is the asker’s again, as confirmed as it was', async () => {
  const slot = await duty.slotAhead(hours(26));
  const [zhao] = await duty.pairOf(slot);
  const [sun] = await duty.others(slot, 1);
  right(await zhao.post('/duty/confirmations', { slotIds: [slot.slotId] }));
  const offer = await settled(zhao, sun!, slot);
  expect(await stateOf(zhao, slot)).toBeUndefined();
  // Whoever asked has no seat any more, and is free like anybody else.
  const both = [zhao.personId, sun!.personId];
  const li = (await duty.others(slot, 3)).find(({ personId }) => !both.includes(personId));
  expect(refusal(await undo(li!, offer))).toBe('403 swap.not-yours');
  expect(right(await undo(sun!, offer))).toMatchObject({ state: 'undone', mayUndo: false });
  expect(await stateOf(zhao, slot)).toBe('confirmed');
  expect(await stateOf(sun!, slot)).toBeUndefined();
  expect(refusal(await undo(sun!, offer))).toBe('409 swap.wrong-state');
});

test('a turn for a turn is undone as one: both sit where they sat', async () => {
  const slot = await duty.slotAhead(hours(200));
  const { other, zhao, sun } = await pairs(slot, hours(260));
  const offer = await settled(zhao, sun, slot, other);
  expect(await stateOf(sun, slot)).toBe('confirmed');
  expect(await stateOf(zhao, other)).toBe('confirmed');
  right(await undo(await here.secretary(), offer));
  expect(await stateOf(zhao, slot)).toBe('assigned');
  expect(await stateOf(sun, other)).toBe('assigned');
  expect(await stateOf(sun, slot)).toBeUndefined();
  expect(await stateOf(zhao, other)).toBeUndefined();
});

test('what became of the seat since is not taken back over anybody’s head', async () => {
  const slot = await duty.slotAhead(hours(74));
  const [zhao] = await duty.pairOf(slot);
  const [sun] = await duty.others(slot, 1);
  const offer = await settled(zhao, sun!, slot);
  right(await sun!.post(`/duty/slots/${slot.slotId}/giving-up`, { reason: '' }));
  expect(refusal(await undo(zhao, offer))).toBe('409 seat.changed');
});

test('a seat that went round and came back is not given back to a third one', async () => {
  const slot = await duty.slotAhead(hours(98));
  const [zhao] = await duty.pairOf(slot);
  const [sun, li] = await duty.others(slot, 2);
  const first = await settled(zhao, sun!, slot);
  await settled(sun!, li!, slot);
  await settled(li!, sun!, slot);
  expect(refusal(await undo(zhao, first))).toBe('409 seat.changed');
  expect(await stateOf(sun!, slot)).toBe('confirmed');
  expect(await stateOf(li!, slot)).toBeUndefined();
});

test('whoever is on leave by now is not put back, and it is said why', async () => {
  const slot = await duty.slotAhead(hours(122));
  const [zhao] = await duty.pairOf(slot);
  const [sun] = await duty.others(slot, 1);
  const offer = await settled(zhao, sun!, slot);
  const day = stationDay(new Date(slot.startsAt));
  right(await zhao.post('/duty/leaves', { fromDay: day, untilDay: day, reason: '住院' }));
  expect(refusal(await undo(sun!, offer))).toBe('409 seat.away');
  expect(await stateOf(sun!, slot)).toBe('confirmed');
});

test('a minute before the earlier of the two slots it can be undone, at its start it cannot', async () => {
  const slot = await duty.slotAhead(hours(30));
  const { other, zhao, sun } = await pairs(slot, hours(180));
  const offer = await settled(zhao, sun, slot, other);
  await duty.passTo(slot.startsAt, -minutes(1));
  const first = await undo(await duty.member(zhao.personId), offer);
  expect(first.status).toBe(200);
  const again = await settled(await duty.member(zhao.personId), await duty.member(sun.personId), slot, other);
  await duty.passTo(slot.startsAt);
  expect(refusal(await undo(await duty.member(zhao.personId), again))).toBe('409 undo.too-late');
  expect(await stateOf(await duty.member(zhao.personId), other)).toBe('confirmed');
});
