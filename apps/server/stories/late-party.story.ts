import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
}, 240_000);
afterAll(() => here?.close());

const HOUR = 60 * 60_000;
const secretary = () => here.secretary();
const property = () => steps.property();

/** The property has signed: a day to finish. */
async function signed(): Promise<string> {
  const { ticketId } = await steps.report(await here.resident());
  const zhao = await steps.member('R01');
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(await property(), ticketId);
  await here.quiet();
  return ticketId;
}

const level = async (ticketId: string) => (await steps.view(await secretary(), ticketId)).supervision;
const reaches = (ticketId: string, wanted: number) =>
  eventually(
    () => level(ticketId),
    (now) => now === wanted,
  );

test('what a party lets pass is reminded at its hour, and comes before the secretary after four', async () => {
  const ticketId = await signed();
  await here.pass(23 * HOUR);
  await here.quiet();
  expect(await level(ticketId)).toBe(0);
  await here.pass(HOUR + 60_000);
  await reaches(ticketId, 1);
  expect(await steps.told(await property(), ticketId)).toContain('到时间了，还没办好');
  expect(await steps.told(await secretary(), ticketId)).not.toContain('站长督办');
  await here.pass(4 * HOUR);
  await reaches(ticketId, 2);
});

test('whoever has claimed it done in time is not pressed while the station has still to look', async () => {
  const ticketId = await signed();
  await steps.claim(await property(), ticketId);
  await here.quiet();
  await here.pass(60 * HOUR);
  await here.quiet();
  expect(await level(ticketId)).toBe(0);
});
