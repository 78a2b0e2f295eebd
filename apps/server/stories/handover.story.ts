import type { HandoverItem, HandoverSheet, SlotView, TicketView } from '@doorstep/contracts';
import { after, minutes, NOTES_AT_MOST } from '@doorstep/domain';
import { DutySteps } from './support/duty-steps';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Answer, Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
  steps = new Steps(here);
}, 120_000);
afterAll(() => here?.close());

/** The next two slots, one after the other. */
async function change(): Promise<{ slot: SlotView; next: SlotView; end: Date }> {
  const slot = await duty.slotAhead(minutes(5));
  const end = new Date(slot.endsAt);
  const next = await duty.slotAhead(end.getTime() - (await duty.now()).getTime() - minutes(1));
  expect(next.startsAt).toBe(slot.endsAt);
  return { slot, next, end };
}
const pairIn = ({ members }: SlotView): string[] =>
  members.filter(({ isStandby }) => !isStandby).map(({ personId }) => personId);
const sheetOf = async (person: Person, { slotId }: SlotView): Promise<HandoverSheet> => {
  const { items } = right(await person.get<{ items: HandoverSheet[] }>('/handovers'));
  const found = items.find(({ slot }) => slot.slotId === slotId);
  if (found === undefined) throw new Error('there is no sheet of this slot');
  return found;
};
const answer = (
  by: Person,
  { handoverId }: HandoverSheet,
  answers: { item: HandoverItem; accept: boolean; reason?: string }[],
): Promise<Answer<HandoverSheet>> =>
  by.post<HandoverSheet>(`/handovers/${handoverId}/answers`, {
    answers: answers.map(({ item, accept, reason = '' }) => ({ itemId: item.itemId, accept, reason })),
  });
interface Inbox {
  items: { template: string }[];
}
const heard = (person: Person, template: string): Promise<Inbox> =>
  eventually(
    async () => right(await person.get<Inbox>('/inbox')),
    ({ items }) => items.some((item) => item.template === template),
  );

test('drafted half an hour before the end, given, taken item by item; a refused item goes up to the secretary', async () => {
  const { slot, next, end } = await change();
  await duty.passTo(slot.startsAt, minutes(5));
  const li = await here.resident();
  const { ticketId, number } = await steps.report(li);
  const owner = await duty.member(slot.members[0]!.personId);
  await steps.accept(owner, ticketId);
  const other = await steps.report(li, { category: 'lighting', text: '楼道灯不亮' });
  const closed = await steps.report(li, { category: 'lighting', text: '按错了' });
  await steps.act(li, closed.ticketId, 'withdrawal', {});

  const drafted = await duty.factAt('handover.drafted', slot.slotId, after(end, -minutes(30)));
  expect(drafted.payload.outgoingIds).toEqual(pairIn(slot));
  const [zhao] = await duty.pairOf(slot);
  const draft = await sheetOf(zhao, slot);
  expect(draft).toMatchObject({ state: 'draft', mySide: 'outgoing', next: { slotId: next.slotId } });
  const tickets = draft.items.map((item) => item.ticketId);
  expect(tickets).toContain(ticketId);
  expect(tickets).toContain(other.ticketId);
  expect(tickets).not.toContain(closed.ticketId);
  expect(number).not.toBe('');
  const base = `/handovers/${draft.handoverId}`;
  right(await zhao.post(`${base}/notes`, { words: '李奶奶家的钥匙在抽屉里' }));

  const [sun] = await duty.pairOf(next);
  expect((await sheetOf(sun, slot)).mySide).toBe('incoming');
  expect(refusal(await answer(sun, draft, [{ item: draft.items[0]!, accept: true }]))).toBe(
    '409 handover.wrong-state',
  );
  expect(refusal(await sun.post(`${base}/giving`))).toBe('403 handover.not-yours');
  const since = await steps.report(await here.resident(), { category: 'lighting', text: '又灭了一盏' });
  const given = right(await zhao.post<HandoverSheet>(`${base}/giving`));
  expect(given.items.map((item) => item.ticketId)).toContain(since.ticketId);
  expect(given).toMatchObject({ state: 'given', givenByName: expect.any(String) });
  expect(given.items.at(-1)).toMatchObject({ kind: 'note', words: '李奶奶家的钥匙在抽屉里' });
  await heard(sun, 'handover-given');

  const refused = given.items.find((item) => item.ticketId === ticketId)!;
  expect(refusal(await answer(sun, given, [{ item: refused, accept: false }]))).toBe('422 input.invalid');
  expect(refusal(await answer(zhao, given, [{ item: refused, accept: true }]))).toBe(
    '403 handover.not-yours',
  );
  const rest = given.items.filter((item) => item !== refused);
  const answers = rest.map((item) => ({ item, accept: true }));
  const why = { item: refused, accept: false, reason: '我们扫不动，要请物业' };
  const answered = right(await answer(sun, given, [...answers, why]));
  expect(answered.state).toBe('given');
  expect(answered.items.find((item) => item.ticketId === ticketId)).toMatchObject({
    state: 'refused',
    reason: '我们扫不动，要请物业',
    answeredByName: expect.any(String),
  });
  const { payload } = await duty.fact('handover.item-refused', slot.slotId);
  expect(payload).toMatchObject({ itemId: refused.itemId, reason: '我们扫不动，要请物业' });
  expect(await duty.facts('handover.item-refused', slot.slotId)).toHaveLength(1);
  const zhou = await here.secretary();
  await heard(zhou, 'handover-refused');
  await heard(zhao, 'handover-refused');

  const view = await steps.view(zhao, ticketId);
  expect(view).toMatchObject({
    status: 'accepted',
    ownerName: owner.me.displayName,
  } satisfies Partial<TicketView>);
  const settlement = `${base}/items/${refused.itemId}/settlement`;
  expect(refusal(await zhao.post(settlement, { outcome: '请物业' }))).toBe('403 role.not-allowed');
  const done = right(await zhou.post<HandoverSheet>(settlement, { outcome: '站长请物业来铲' }));
  expect(done).toMatchObject({ state: 'completed', mySide: 'secretary' });
  expect(done.items.find((item) => item.ticketId === ticketId)).toMatchObject({
    state: 'settled',
    outcome: '站长请物业来铲',
  });
  await duty.fact('handover.completed', slot.slotId);
});

test('nobody gives it: time does at the end, and half an hour later the secretary hears that nobody answered', async () => {
  const { slot, next, end } = await change();
  await duty.passTo(slot.startsAt, minutes(5));
  const late = await steps.report(await here.resident(), { category: 'lighting', text: '楼道灯又不亮' });
  await duty.factAt('handover.drafted', slot.slotId, after(end, -minutes(30)));
  await duty.passTo(end, -minutes(10));
  const later = await steps.report(await here.resident(), { category: 'lighting', text: '又灭了一盏' });
  const given = await duty.factAt('handover.given', slot.slotId, end);
  expect(given.payload.byName).toBeNull();
  expect(given.payload.incomingIds).toEqual(pairIn(next));
  const [sun] = await duty.pairOf(next);
  const sheet = await sheetOf(sun, slot);
  expect(sheet).toMatchObject({ state: 'given', givenByName: null, mySide: 'incoming' });
  const [first, ...rest] = sheet.items;
  expect(sheet.items.map((item) => item.ticketId)).toContain(late.ticketId);
  expect(sheet.items.map((item) => item.ticketId)).toContain(later.ticketId);
  right(await answer(sun, sheet, [{ item: first!, accept: true }]));
  const told = await duty.factAt('handover.unanswered', slot.slotId, after(end, minutes(30)));
  expect(told.payload.items).toBe(rest.length);
  await heard(await here.secretary(), 'handover-unanswered');
});

test('begun by hand before its time and answered in time: nobody is asked after it', async () => {
  const { slot, next, end } = await change();
  const early = await here.byId(slot.members[0]!.personId);
  const wish = { slotId: slot.slotId };
  expect(refusal(await early.post('/handovers', wish))).toBe('409 handover.wrong-state');
  await duty.passTo(slot.startsAt, minutes(30));
  const [zhao, qian] = await duty.pairOf(slot);
  const [sun] = await duty.pairOf(next);
  expect(refusal(await sun.post('/handovers', wish))).toBe('403 handover.not-yours');
  const both = await Promise.all([zhao, qian].map((one) => one.post<HandoverSheet>('/handovers', wish)));
  expect(new Set(both.map((one) => right(one).handoverId)).size).toBe(1);
  const sheet = right(both[0]!);
  const note = (n: number) => zhao.post(`/handovers/${sheet.handoverId}/notes`, { words: `第${n}句` });
  for (let n = 1; n <= NOTES_AT_MOST; n += 1) right(await note(n));
  expect(refusal(await note(NOTES_AT_MOST + 1))).toBe('409 handover.full');
  right(await zhao.post(`/handovers/${sheet.handoverId}/giving`));
  const given = await sheetOf(sun, slot);
  const answers = given.items.map((item) => ({ item, accept: true }));
  expect(right(await answer(sun, given, answers)).state).toBe('completed');
  await duty.passTo(end, minutes(40));
  await here.quiet();
  expect(await duty.facts('handover.unanswered', slot.slotId)).toEqual([]);
  expect(await duty.facts('handover.drafted', slot.slotId)).toHaveLength(1);
  expect(await duty.facts('handover.given', slot.slotId)).toHaveLength(1);
});
