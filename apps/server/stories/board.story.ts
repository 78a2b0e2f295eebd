import type { TicketCard } from '@doorstep/contracts';
import { ICE, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

interface Board {
  items: TicketCard[];
  nextCursor: string | null;
  counts: Record<'new' | 'mine' | 'waiting' | 'overdue', number>;
}

const HOUR = 3_600_000;

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let qian: Person;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
});
beforeEach(async () => {
  [li, zhao, qian] = await signedIn();
});
afterAll(() => here.close());

/** Sessions are short: after time has passed one signs in again. */
const signedIn = (): Promise<[Person, Person, Person]> =>
  Promise.all([here.resident(), steps.member('R33'), steps.member('R34')]);

const board = async (by: Person, query: string): Promise<Board> =>
  right(await by.get<Board>(`/board?${query}`));
const ids = ({ items }: { items: TicketCard[] }): string[] => items.map(({ ticketId }) => ticketId);

test('a ticket wanders over the board: new, mine, waiting, mine again, done', async () => {
  const before = await board(zhao, 'tab=new');
  const { ticketId } = await steps.report(li);
  expect(ids(await board(zhao, 'tab=new'))[0]).toBe(ticketId);
  expect((await board(zhao, 'tab=new')).counts.new).toBe(before.counts.new + 1);

  await steps.accept(zhao, ticketId);
  expect(ids(await board(zhao, 'tab=mine'))).toContain(ticketId);
  expect(ids(await board(qian, 'tab=mine'))).not.toContain(ticketId);
  expect(ids(await board(zhao, 'tab=new'))).not.toContain(ticketId);

  await steps.dispatch(zhao, ticketId);
  const waiting = await board(qian, 'tab=waiting');
  expect(ids(waiting)).toContain(ticketId);
  expect(waiting.counts.waiting).toBe(before.counts.waiting + 1);
  expect(ids(await board(zhao, 'tab=mine'))).toContain(ticketId);

  const property = await steps.property();
  await steps.sign(property, ticketId);
  await steps.claim(property, ticketId);
  expect(ids(await board(qian, 'tab=waiting'))).not.toContain(ticketId);
  await steps.verify(zhao, ticketId);
  expect(ids(await board(qian, 'tab=waiting'))).toContain(ticketId);
  await steps.confirm(li, ticketId);
  const done = await board(zhao, 'tab=done');
  expect(ids(done)[0]).toBe(ticketId);
  expect(done.counts).toEqual(before.counts);
});

test('what is late stands under late, until somebody moves', async () => {
  const before = await board(zhao, 'tab=overdue');
  const { ticketId } = await steps.report(li, { category: 'lighting', text: '灯不亮' });
  expect(ids(await board(zhao, 'tab=overdue'))).not.toContain(ticketId);
  await here.pass(10 * 60_000);
  [li, zhao] = await signedIn();
  const late = await board(zhao, 'tab=overdue');
  expect(ids(late)).toContain(ticketId);
  expect(late.counts.overdue).toBe(before.counts.overdue + 1);
  expect(late.items.find((card) => card.ticketId === ticketId)?.custody.isOverdue).toBe(true);
  await steps.accept(zhao, ticketId);
  expect(ids(await board(zhao, 'tab=overdue'))).not.toContain(ticketId);
  await steps.solve(zhao, ticketId);
  await here.pass(47 * HOUR);
  const secretary = await here.secretary();
  expect(ids(await board(secretary, 'tab=overdue'))).not.toContain(ticketId);
});

test('what was closed longer than thirty days ago has left the board', async () => {
  const { ticketId } = await steps.report(li);
  await steps.act(li, ticketId, 'withdrawal', {});
  expect(ids(await board(zhao, 'tab=done&limit=50'))).toContain(ticketId);
  await here.pass(30 * 24 * HOUR + HOUR);
  const secretary = await here.secretary();
  expect(ids(await board(secretary, 'tab=done&limit=50'))).not.toContain(ticketId);
});

/** Brings fresh tickets to where they stand on that tab. */
async function bring(tab: string, made: readonly { ticketId: string }[]): Promise<void> {
  if (tab === 'overdue') await here.pass(HOUR);
  for (const { ticketId } of tab === 'done' ? made : []) await steps.act(li, ticketId, 'withdrawal', {});
  for (const [n, { ticketId }] of (tab === 'waiting' ? made : []).entries()) {
    await steps.accept(zhao, ticketId);
    await (n % 2 === 0 ? steps.solve(zhao, ticketId) : steps.dispatch(zhao, ticketId));
  }
}

test.each(['new', 'waiting', 'overdue', 'done'] as const)(
  'the tab %s can be leafed through, page by page, nothing twice, nothing lost',
  async (tab) => {
    const made = await Promise.all(
      Array.from({ length: 7 }, (_, n) => steps.report(li, { ...ICE, text: `第${n}处` })),
    );
    await bring(tab, made);
    [li, zhao] = await signedIn();
    const whole = await board(zhao, `tab=${tab}&limit=50`);
    const leafed: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Board = await board(zhao, `tab=${tab}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(3);
      leafed.push(...ids(page));
      cursor = page.nextCursor;
    }
    expect(leafed).toEqual(ids(whole));
    expect(new Set(leafed).size).toBe(leafed.length);
    expect(leafed).toEqual(expect.arrayContaining(made.map(({ ticketId }) => ticketId)));
  },
);

test('a cursor of somebody’s own making is refused', async () => {
  for (const cursor of ['1', 'abc', '9'.repeat(30), "1.' or 1=1"]) {
    const answer = await zhao.get(`/board?cursor=${encodeURIComponent(cursor)}`);
    expect(refusal(answer)).toBe('422 input.invalid');
  }
});

test('a resident leafs through their own', async () => {
  for (let n = 0; n < 5; n += 1) await steps.report(li, { text: `第${n}件` });
  const first = right(await li.get<Board>('/tickets/mine?limit=3'));
  const rest = right(await li.get<Board>(`/tickets/mine?limit=3&cursor=${first.nextCursor ?? ''}`));
  expect([...first.items, ...rest.items].slice(0, 5).map(({ text }) => text)).toEqual([
    '第4件',
    '第3件',
    '第2件',
    '第1件',
    '第0件',
  ]);
});
