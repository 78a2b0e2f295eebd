import type { OfferView, SlotView } from '@doorstep/contracts';
import { days } from '@doorstep/domain';
import ICAL from 'ical.js';
import { ask } from './support/bare-phone';
import { DutySteps } from './support/duty-steps';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right } from './support/steps';

interface Link {
  url: string | null;
  issuedAt: string | null;
}

let here: Neighbourhood;
let duty: DutySteps;
let slot: SlotView;
let zhao: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
  slot = await duty.slotAhead(days(9));
  [zhao] = await duty.pairOf(slot);
}, 120_000);
afterAll(() => here?.close());

const issue = async (by: Person): Promise<string> =>
  right(await by.post<Link>('/duty/calendar-link')).url ?? '';
/** The address as the calendar on the phone asks it: no session, straight to the server. */
const fetched = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${here.url}${new URL(url).pathname}`, { headers });
async function events(url: string): Promise<ICAL.Event[]> {
  const answer = await fetched(url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
const eventOf = (all: readonly ICAL.Event[], { slotId }: SlotView): ICAL.Event | undefined =>
  all.find(({ uid }) => uid.startsWith(slotId));

test('my turns stand in my own calendar: the hours, with whom, and a reminder two hours before', async () => {
  expect(right(await zhao.get<Link>('/duty/calendar-link'))).toEqual({ url: null, issuedAt: null });
  const url = await issue(zhao);
  const mine = right(await zhao.get<{ items: SlotView[] }>('/duty/mine')).items;
  const all = await events(url);
  for (const turn of mine) expect(eventOf(all, turn)?.startDate.toJSDate()).toEqual(new Date(turn.startsAt));
  const event = eventOf(all, slot)!;
  expect(event.endDate.toJSDate()).toEqual(new Date(slot.endsAt));
  const [, other] = slot.members;
  expect(event.summary).toBe(`${slot.label}（和${other!.name}）`);
  expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  const alarm = event.component.getFirstSubcomponent('valarm')!;
  expect(String(alarm.getFirstPropertyValue('trigger'))).toBe('-PT2H');
  expect(right(await zhao.get<Link>('/duty/calendar-link')).url).toBeNull();
});

test('the same turns are the same bytes; whoever asks again with their tag hears that nothing changed', async () => {
  const url = await issue(zhao);
  const first = await fetched(url);
  const tag = first.headers.get('etag')!;
  expect(await (await fetched(url)).text()).toBe(await first.text());
  const again = await fetched(url, { 'if-none-match': tag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  right(await zhao.post('/duty/confirmations', { slotIds: [slot.slotId] }));
  const changed = await fetched(url, { 'if-none-match': tag });
  expect(changed.status).toBe(200);
});

test('after a swap the same entry says with whom I sit now, and the one who went has it no more', async () => {
  const [, qian] = await duty.pairOf(slot);
  const [sun] = await duty.others(slot, 1);
  const [zhaos, qians, suns] = await Promise.all([issue(zhao), issue(qian), issue(sun!)]);
  const before = eventOf(await events(zhaos), slot)!;
  expect(eventOf(await events(qians), slot)).toBeDefined();
  expect(eventOf(await events(suns), slot)).toBeUndefined();
  const wish = { kind: 'cover', slotId: slot.slotId, note: '' };
  const { offerId } = right(await qian.post<OfferView>('/duty/swaps', wish));
  right(await sun!.post(`/duty/swaps/${offerId}/answer`, { accept: true, despite: true, reason: '' }));
  const now = eventOf(await events(zhaos), slot)!;
  expect(now.uid).toBe(before.uid);
  expect(now.sequence).toBeGreaterThan(before.sequence);
  expect(now.summary).toContain(sun!.me.displayName);
  expect(eventOf(await events(qians), slot)).toBeUndefined();
  expect(eventOf(await events(suns), slot)).toBeDefined();
});

test('a new address ends the old one, a revoked one opens nothing, and a guess is answered the same', async () => {
  const old = await issue(zhao);
  const url = await issue(zhao);
  const gone = await fetched(old);
  expect(gone.status).toBe(404);
  expect(((await gone.json()) as { code: string }).code).toBe('calendar-link.unknown');
  expect((await fetched(url)).status).toBe(200);
  await ask(here.url, 'DELETE /duty/calendar-link', { token: zhao.accessToken });
  expect((await fetched(url)).status).toBe(404);
  expect(
    (await fetched('http://x/api/duty/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics')).status,
  ).toBe(404);
  const kept = await here.hands.run<{ hash: string }>(
    `select encode(token_hash, 'escape') as hash from calendar_links`,
  );
  const token = new URL(url).pathname.split('/').at(-1)!.replace('.ics', '');
  expect(kept.some(({ hash }) => hash.includes(token))).toBe(false);
});

test('whoever is no longer a member has no calendar of duty', async () => {
  const url = await issue(zhao);
  const zhou = await here.secretary();
  await ask(here.url, `DELETE /role-grants/${zhao.me.active.grantId}`, { token: zhou.accessToken });
  expect((await fetched(url)).status).toBe(404);
});
