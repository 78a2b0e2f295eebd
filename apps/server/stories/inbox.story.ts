import type { OutputOf, readInbox } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';

type Inbox = OutputOf<typeof readInbox>;

/** Whoever is on duty may hear of that too. */
const isAboutTicket = ({ page }: Inbox['items'][number]): boolean => page.startsWith('pages/ticket/');

describe('the inbox has everything, whatever WeChat did', () => {
  let here: Neighbourhood;
  let li: Person;
  let member: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true });
    li = await here.resident();
    member = (await here.onDuty())[0]!;
    for (let count = 0; count < 5; count += 1) await here.report(li);
    await here.quiet();
  }, 240_000);
  afterAll(() => here?.close());

  const read = async (path = '/inbox', person = member): Promise<Inbox> =>
    (await person.get<Inbox>(path)).body;

  test('newest first, page by page, nothing twice and nothing left out', async () => {
    const all = await read('/inbox?limit=50');
    expect(all.items.filter(isAboutTicket)).toHaveLength(5);
    const times = all.items.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Inbox = await read(`/inbox?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ noticeId }) => noticeId));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.items.map(({ noticeId }) => noticeId));
  });

  test('a cursor that was not made here is refused', async () => {
    expect((await member.get('/inbox?cursor=bm90LWEtY3Vyc29y')).status).toBe(422);
  });

  test('one is read, then all; reading twice is harmless', async () => {
    const { items, unread } = await read();
    expect(unread).toBe(items.length);
    const { noticeId } = items[0]!;
    const once = await member.post<{ unread: number }>('/inbox/readings', { noticeId });
    expect(once).toEqual({ status: 200, body: { unread: unread - 1 } });
    const twice = await member.post<{ unread: number }>('/inbox/readings', { noticeId });
    expect(twice.body.unread).toBe(unread - 1);
    expect((await member.post<{ unread: number }>('/inbox/readings', {})).body.unread).toBe(0);
    expect((await read()).items.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  test('nobody sees or reads what is somebody else’s', async () => {
    const { items } = await read();
    expect((await read('/inbox', li)).items).toEqual([]);
    const theirs = await li.post<{ code: string }>('/inbox/readings', { noticeId: items[0]!.noticeId });
    expect(theirs).toMatchObject({ status: 404, body: { code: 'notice.unknown' } });
  });

  test('who was told is for those who handle it, and a ticket out of reach is not there', async () => {
    const ticketId = (await read()).items.find(isAboutTicket)!.page.split('=')[1]!;
    expect((await li.get(`/tickets/${ticketId}/tellings`)).status).toBe(403);
    expect((await member.get(`/tickets/${ticketId}/tellings`)).status).toBe(200);
    const nowhere = await member.get<{ code: string }>(
      '/tickets/0190b7a0-0000-7000-8000-000000000000/tellings',
    );
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'ticket.unknown' } });
  });
});
