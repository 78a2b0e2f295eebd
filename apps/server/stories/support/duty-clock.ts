import type { Neighbourhood } from './neighbourhood';

interface Running {
  ms: number;
  mode: string;
}

/** How long the slot of this moment still runs, in milliseconds, and where it is sat. */
async function running({ hands }: Neighbourhood): Promise<Running> {
  const [slot] = await hands.run<Running>(
    `select extract(epoch from ends_at - clock_now())::float8 * 1000 as ms, mode from slots
      where starts_at <= clock_now() and ends_at > clock_now() order by starts_at limit 1`,
  );
  if (slot === undefined) throw new Error('no slot runs now');
  return slot;
}

/** How long the pair of this moment still sits, in milliseconds. */
export const restOfDuty = async (here: Neighbourhood): Promise<number> => (await running(here)).ms;

/** Turns the clock until a slot runs that is sat at the station itself, where the code hangs. */
export async function toDutyOnSite(here: Neighbourhood): Promise<void> {
  const { ms, mode } = await running(here);
  if (mode !== 'on_call') return;
  await here.pass(ms + 60_000);
  await here.quiet();
}
