import type { SlotView } from '@doorstep/contracts';
import { minutes } from '@doorstep/domain';
import { ask } from './support/bare-phone';
import { DutySteps } from './support/duty-steps';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { refusal, right } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;
let slot: SlotView;

beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 0 });
  duty = new DutySteps(here);
  slot = await duty.slotOnSite(minutes(70));
}, 120_000);
afterAll(() => here?.close());

const checkIn = async (personId: string, code?: string, at = here.url) => {
  const member = await duty.member(personId);
  return member.post<SlotView>('/duty/check-in', { slotId: slot.slotId, ...(code ? { code } : {}) }, { at });
};
const first = () => slot.members[0]!.personId;
const second = () => slot.members[1]!.personId;

test('not before half an hour before the start, and then with the code on the screen', async () => {
  const before = await duty.code();
  await duty.passTo(slot.startsAt, -minutes(31));
  const shown = await codeAfter(before);
  expect(refusal(await checkIn(first(), await duty.code()))).toBe('409 slot.not-yet');
  await duty.passTo(slot.startsAt, -minutes(29));
  await codeAfter(shown);
  expect(refusal(await checkIn(first()))).toBe('403 check-in.not-here');
  const view = right(await checkIn(first(), await duty.code(), here.web[1]!.url));
  expect(view.members[0]).toMatchObject({ personId: first(), state: 'present', isMe: true });
});

test('checking in twice is checking in once', async () => {
  right(await checkIn(first(), await duty.code()));
  // The answer was lost, the code on the screen has changed meanwhile: still no guess.
  for (let n = 0; n < 6; n += 1) right(await checkIn(first(), '000000'));
  expect(await duty.facts('duty.checked-in', slot.slotId)).toHaveLength(1);
});

/** Twenty seconds into the next so many minutes: what is counted by them does not change under the story's hands. */
async function wellInto(span: number): Promise<void> {
  const now = (await duty.now()).getTime();
  await duty.passTo(new Date(Math.ceil(now / span) * span), 20_000);
}

/** The process hears a moment later that the clock was turned. */
const codeAfter = (old: string): Promise<string> =>
  eventually(
    () => duty.code(),
    (code) => code !== old,
  );

test('the code of the minute before still opens, that of two minutes before does not', async () => {
  const before = await duty.code();
  await wellInto(minutes(1));
  const old = await codeAfter(before);
  await here.pass(minutes(1));
  const shown = await codeAfter(old);
  right(await checkIn(second(), old));
  await here.pass(minutes(2));
  await codeAfter(shown);
  const [stranger] = await duty.others(slot, 1);
  expect(refusal(await checkIn(stranger!.personId, old))).toBe('422 check-in.wrong-code');
});

test('five wrong codes and the door stays shut for ten minutes, also for the right one', async () => {
  const [guesser] = await duty.others(slot, 1);
  const secretary = await here.secretary();
  right(
    await secretary.post(`/duty/slots/${slot.slotId}/seats`, { personId: guesser!.personId, despite: true }),
  );
  const before = await duty.code();
  await wellInto(minutes(10));
  const shown = Number(await codeAfter(before));
  const typed = [1, 2, 3, 4, 5].map((n) => String((shown + n * 7) % 1_000_000).padStart(6, '0'));
  const guesses = await Promise.all(
    typed.map((code) => guesser!.post('/duty/check-in', { slotId: slot.slotId, code })),
  );
  expect(guesses.map(refusal)).toEqual(Array(5).fill('422 check-in.wrong-code'));
  expect(refusal(await checkIn(guesser!.personId, await duty.code()))).toBe('429 check-in.too-many');
  await here.pass(minutes(10));
  const code = await codeAfter(String(shown).padStart(6, '0'));
  right(await checkIn(guesser!.personId, code));
});

test('whoever is not in the slot cannot check in, and a revoked screen shows nothing', async () => {
  const [stranger] = await duty.others(slot, 1);
  expect(refusal(await checkIn(stranger!.personId, await duty.code()))).toBe('404 seat.unknown');

  const secretary = await here.secretary();
  const issued = right(
    await secretary.post<{ screen: { screenId: string }; token: string; url: string }>('/duty/screens', {
      label: '门口',
    }),
  );
  expect(issued.url).toContain(`#/pages/post/index?t=${issued.token}`);
  const shown = await ask<{ code: string; link: string; now: { people: unknown[] } | null }>(
    here.url,
    `GET /duty/screen/${issued.token}`,
  );
  expect(shown.body.link).toContain(`k=${shown.body.code}`);
  right(await secretary.post(`/duty/screens/${issued.screen.screenId}/revocation`));
  const gone = await ask(here.url, `GET /duty/screen/${issued.token}`);
  expect(gone.body).toMatchObject({ status: 404, code: 'screen.unknown' });
  expect(refusal(await checkIn(stranger!.personId, shown.body.code))).toMatch(
    /check-in.wrong-code|seat.unknown/,
  );
});

test('a night kept by telephone is checked in to by one tap; the secretary can do it for anybody', async () => {
  while (slot.mode !== 'on_call') {
    await duty.passTo(slot.startsAt, minutes(1));
    slot = await duty.slotAhead(minutes(40));
  }
  await duty.passTo(slot.startsAt, -minutes(10));
  right(await checkIn(first()));
  const secretary = await here.secretary();
  const other = await secretary.post<SlotView>(`/duty/slots/${slot.slotId}/check-ins`, {
    personId: second(),
  });
  expect(right(other).coverage).toBe('present');
  const ways = (await duty.facts('duty.checked-in', slot.slotId)).map(({ payload }) => payload.how);
  expect(ways).toEqual(['phone', 'secretary']);
  const member = await duty.member(first());
  expect((await member.post(`/duty/slots/${slot.slotId}/check-ins`, { personId: second() })).status).toBe(
    403,
  );
});
