import type { RegisterRow, TicketCard, TicketView } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { takePhoto } from './support/files';
import { ICE, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right, Steps } from './support/steps';

interface Board {
  items: TicketCard[];
  counts: Record<string, number>;
}

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
  const other = here.web[1]!.url;
  [li, zhao, property] = await Promise.all([
    here.resident(),
    here.person('demo-R01', 'member', other),
    here.person('demo-P-PROP-2', 'party', other),
  ]);
});
afterAll(() => here.close());

const holder = ({ custody }: TicketView): string => custody.holder;

test('ice at door 5-2: said, accepted, sent, signed, done with a photo, looked at, confirmed', async () => {
  const { ticketId, number } = await steps.report(li, { mediaIds: [await takePhoto(li)], room: '101' });
  expect(number).toMatch(/^\d{8}-\d{3,}$/);

  const board = right(await zhao.get<Board>('/board?tab=new'));
  const card = board.items.find((one) => one.ticketId === ticketId);
  expect(card).toMatchObject({
    number,
    status: 'submitted',
    place: '5号楼2单元101',
    category: 'ice_snow',
    urgency: 'urgent',
  });
  expect(card?.thumbUrl).not.toBeNull();
  expect(card?.custody).toMatchObject({ holder: 'station', name: '驿站值班员', isOverdue: false });

  const accepted = await steps.accept(zhao, ticketId);
  expect(accepted).toMatchObject({ status: 'accepted', ownerName: '沈玉林', standing: { isOwner: true } });
  expect(accepted.custody.name).toBe('沈玉林');
  expect(accepted.timeline.map(({ type }) => type)).toEqual(['ticket.reported', 'ticket.accepted']);

  const dispatched = await steps.dispatch(zhao, ticketId, 'property', '在楼门口');
  expect(holder(dispatched)).toBe('party');
  const work = right(await property.get<Board>('/work?tab=todo'));
  expect(work.items[0]).toMatchObject({ ticketId, status: 'dispatched' });
  expect(work.counts['todo']).toBeGreaterThanOrEqual(1);
  expect((await steps.view(property, ticketId)).reporter).toMatchObject({
    name: '李阿姨',
    phone: '010-5550 0272',
  });

  expect(await steps.sign(property, ticketId)).toMatchObject({ status: 'in_progress' });
  const claimed = await steps.claim(property, ticketId);
  expect(claimed).toMatchObject({ status: 'claimed', outcome: '物业已清理' });
  expect(holder(claimed)).toBe('station');

  expect(holder(await steps.verify(zhao, ticketId))).toBe('resident');
  const done = await steps.confirm(li, ticketId, true, '谢谢');
  expect(done).toMatchObject({ status: 'resolved', outcome: '物业已清理', redoCount: 0, mayNote: false });
  expect(done.custody).toMatchObject({ holder: 'nobody', until: null, isOverdue: false });
});

test('the timeline tells it all, in order, by name, with both photos', async () => {
  const mine = right(await li.get<{ items: TicketCard[] }>('/tickets/mine'));
  const { timeline, media } = await steps.view(li, mine.items[0]!.ticketId);
  expect(timeline.map(({ title }) => title)).toEqual([
    '反映问题',
    '驿站已受理',
    '已派单',
    '单位已签收',
    '单位报完工',
    '驿站核实属实，请居民确认',
    '居民确认已解决',
  ]);
  expect(timeline.map(({ who }) => who)).toEqual([
    '您',
    '沈玉林',
    '沈玉林',
    expect.stringContaining('物业'),
    expect.stringContaining('武师傅'),
    '沈玉林',
    '您',
  ]);
  expect(timeline[4]?.media).toHaveLength(1);
  expect(media).toHaveLength(1);
  const moments = timeline.map(({ at }) => Date.parse(at));
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  const photo = await fetch(
    `${here.web[1]!.url}${new URL(media[0]!.url, here.url).pathname}${new URL(media[0]!.url, here.url).search}`,
  );
  expect(photo.status).toBe(200);
});

test('the register has the line, with the outcome, a moment later', async () => {
  const mine = right(await li.get<{ items: TicketCard[] }>('/tickets/mine'));
  const { number } = mine.items[0]!;
  const rows = await eventually(
    async () => right(await zhao.get<{ items: RegisterRow[] }>(`/register?words=${number}`)).items,
    (items) => items[0]?.status === 'resolved',
  );
  expect(rows[0]).toMatchObject({
    number,
    place: '5号楼2单元101',
    reporter: '李阿姨',
    text: ICE.text,
    owner: '沈玉林',
    outcome: '物业已清理',
    isUnconfirmed: false,
  });
  expect(rows[0]?.party).toContain('物业');
  expect(rows[0]?.closedAt).not.toBeNull();
});

test('once a ticket is closed nothing more can be done to it', async () => {
  const mine = right(await li.get<{ items: TicketCard[] }>('/tickets/mine'));
  const { ticketId } = mine.items[0]!;
  for (const [who, noun, body] of [
    [zhao, 'acceptance', {}],
    [zhao, 'solution', { outcome: '再办一次' }],
    [property, 'receipt', {}],
    [li, 'withdrawal', {}],
    [li, 'confirmation', { isFixed: false }],
    [li, 'notes', { text: '还有一句' }],
  ] as const) {
    const answer = await who.post(`/tickets/${ticketId}/${noun}`, body);
    expect({ noun, status: answer.status }).toEqual({ noun, status: 409 });
  }
  expect((await steps.view(li, ticketId)).timeline).toHaveLength(7);
});
