import type { OutputOf, readBoard, readMyScorecard, readWork, TicketView } from '@doorstep/contracts';
import { days } from '@doorstep/domain';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { runCommand } from './support/run-command';
import { right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhang: Person;
let zhao: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
}, 240_000);
beforeEach(signIn);
afterAll(() => here?.close());

async function signIn(): Promise<void> {
  [li, zhang, zhao, property] = await Promise.all([
    here.resident(),
    here.person('neighbour-zhang', 'resident'),
    steps.member('R01'),
    steps.property(),
  ]);
}

async function later(span: number): Promise<void> {
  await here.quiet();
  await here.pass(span);
  await here.quiet();
  await signIn();
}

const DRAIN = { category: 'drain_blocked', text: '厨房下水又返上来了' };

/** Mended by the property and said to be so. */
async function mended(by: Person, over: object): Promise<string> {
  const { ticketId } = await steps.report(by, { ...DRAIN, ...over });
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(property, ticketId);
  await steps.claim(property, ticketId, '疏通了');
  await steps.verify(zhao, ticketId);
  await steps.confirm(by, ticketId);
  return ticketId;
}

const linked = (ticketId: string, count: number): Promise<TicketView> =>
  eventually(
    () => steps.view(zhao, ticketId),
    ({ recurrences }) => recurrences === count,
  );

test('the same riser again three weeks after it was mended: linked, counted, and seen by everybody whose business it is', async () => {
  const first = await mended(li, { room: '601' });
  await later(days(21));
  const { ticketId: second, number } = await steps.report(zhang, { ...DRAIN, room: '301' });
  const view = await linked(second, 1);
  expect(view.recurrenceOf).toMatchObject({ ticketId: first, outcome: '疏通了' });
  expect(view.timeline.at(-1)).toMatchObject({ type: 'ticket.recurred', who: '系统提醒' });
  expect((await steps.view(zhao, first)).recurredAs).toEqual([expect.objectContaining({ ticketId: second })]);

  const board = right(await zhao.get<OutputOf<typeof readBoard>>('/board?tab=new'));
  expect(board.items.find(({ ticketId }) => ticketId === second)).toMatchObject({ recurrences: 1 });
  // A neighbour learns that it came back, not whose it was.
  expect(await steps.view(zhang, second)).toMatchObject({ recurrences: 1, recurrenceOf: null });

  await steps.accept(zhao, second);
  await steps.dispatch(zhao, second);
  const work = right(await property.get<OutputOf<typeof readWork>>('/work?tab=todo'));
  expect(work.items.find(({ ticketId }) => ticketId === second)).toMatchObject({ recurrences: 1 });
  expect((await steps.view(property, second)).recurrenceOf).toMatchObject({ ticketId: first });
  const month = `${number.slice(0, 4)}-${number.slice(4, 6)}`;
  const { card } = right(await property.get<OutputOf<typeof readMyScorecard>>(`/months/${month}/scorecard`));
  expect(card).toMatchObject({ recurred: 1 });
});

test('mended once more and back once more is the second time; ninety-one quiet days later it is new', async () => {
  const WET = { category: 'roof_wall_leak', text: '顶棚又渗了', place: { building: 4, unit: 1 } };
  await mended(li, WET);
  await later(days(2));
  const second = await mended(li, WET);
  await linked(second, 1);
  await later(days(2));
  const third = await mended(li, WET);
  expect((await linked(third, 2)).recurrenceOf).toMatchObject({ ticketId: second });
  await later(days(91));
  const { ticketId: new_ } = await steps.report(li, WET);
  await here.quiet();
  expect(await steps.view(zhao, new_)).toMatchObject({ recurrences: 0, recurrenceOf: null });
});

test('neighbours who say it while it is open are no recurrence; filed under another kind it is none any more', async () => {
  const ODOR = {
    category: 'drain_odor',
    text: '卫生间一股臭味',
    place: { building: 3, unit: 1 },
    room: '502',
  };
  await mended(li, ODOR);
  await later(days(1));
  const { ticketId: one } = await steps.report(li, ODOR);
  const { ticketId: other } = await steps.report(zhang, { ...ODOR, room: '202' });
  await linked(one, 1);
  await linked(other, 1);
  right(await zhao.put(`/tickets/${other}/category`, { category: 'pests' }));
  await here.quiet();
  expect(await steps.view(zhao, other)).toMatchObject({ recurrences: 0, recurrenceOf: null });
  right(await zhao.put(`/tickets/${other}/category`, { category: 'drain_odor' }));
  await linked(other, 1);
});

/** A line of the paper book, typed in by whoever sits at the desk: by now it is done. */
const typedIn = async (daysAgo: number, over: object): Promise<TicketView> =>
  right(
    await zhao.post<TicketView>('/paper-lines', {
      ...{ writtenAt: new Date(Date.now() + here.aheadMs - days(daysAgo)).toISOString(), resident: '王奶奶' },
      ...{ stage: 'done', outcome: '请人来通开了', ...over },
    }),
  );

test('a line of the paper book is the same trouble over again by its day on paper: linked, counted, and nobody is rung', async () => {
  const PIPE = {
    ...{ category: 'indoor_plumbing', text: '水池下面的管子又滴水' },
    ...{ place: { building: 2, unit: 1 }, room: '302' },
  };
  const first = await mended(li, PIPE);
  await later(days(12));
  const { ticketId } = await typedIn(3, PIPE);
  const view = await linked(ticketId, 1);
  expect(view).toMatchObject({ status: 'awaiting_confirmation', recurrenceOf: { ticketId: first } });
  expect(view.timeline.map(({ type }) => type).sort()).toEqual(['ticket.recurred', 'ticket.transcribed']);
  expect((await steps.view(zhao, first)).recurredAs).toEqual([expect.objectContaining({ ticketId })]);
  const told = await Promise.all([li, zhao, property].map((person) => steps.told(person, ticketId)));
  expect(told).toEqual([[], [], []]);

  const beside = await typedIn(3, { ...PIPE, room: '502', text: '下水慢' });
  const before = await typedIn(20, { ...PIPE, text: '管子第一次滴水' });
  await here.quiet();
  for (const other of [beside, before])
    expect(await steps.view(zhao, other.ticketId)).toMatchObject({ recurrences: 0, recurrenceOf: null });
});

test('snow that falls again is nobody’s bad work', async () => {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId);
  await steps.confirm(li, ticketId);
  const { ticketId: again } = await steps.report(li);
  await here.quiet();
  expect(await steps.view(zhao, again)).toMatchObject({ recurrences: 0 });
});

test('what is linked is what the facts say', async () => {
  await here.quiet();
  const { code, said } = await runCommand(here.web[0]!.environment, 'rebuild-tickets', '--check');
  expect({ code, said }).toMatchObject({
    code: 0,
    said: expect.stringMatching(/: \d+ tickets, 0 differences/),
  });
});
