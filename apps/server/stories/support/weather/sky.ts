import type { Neighbourhood } from '../neighbourhood';
import { TEMPLATE_IDS } from '../pretend-wechat';
import type { Person } from '../person';
import { pause, type Chance } from './chance';

type Fault = Parameters<Neighbourhood['wechat']['fault']>[0];

/** Everything the other side may do wrong with a message. `hang` outlasts our patience for an answer. */
const FAULTS: readonly Fault[] = [
  { mode: 'refuse' },
  { mode: 'hang', delayMs: 6_000 },
  { mode: 'reset' },
  { mode: 'garbage' },
  { mode: 'status502html' },
  { mode: 'truncate' },
  ...[-1, 45009, 43101, 43108, 40001, 42001].map((errcode) => ({ mode: 'errcode' as const, errcode })),
];

const FORGERIES = ['none', 'none', 'none', 'signature', 'app', 'stale'] as const;

/** Bad weather over WeChat: every second or so other calls go wrong in another way, and its letters come twice, late or forged. */
export async function badWeather(
  here: Neighbourhood,
  members: readonly Person[],
  { chance, isOver }: { chance: Chance; isOver: () => boolean },
): Promise<Record<string, number>> {
  const met: Record<string, number> = {};
  while (!isOver()) {
    const fault = chance.oneOf(FAULTS);
    const name = `${fault.mode}${fault.errcode === undefined ? '' : ` ${fault.errcode}`}`;
    met[name] = (met[name] ?? 0) + 1;
    await here.wechat.heal();
    await here.wechat.fault({ ...fault, probability: 0.3 });
    await here.wechat.pushesAre({ copies: chance.oneOf([1, 1, 3]), forge: chance.oneOf(FORGERIES) });
    // Two letters of one person under way at once come in any order.
    const member = chance.oneOf(members);
    const answers = [chance.oneOf(['accept', 'reject'] as const), 'accept' as const];
    await Promise.all(
      answers.map((answer) => here.wechat.popup(member.openid, TEMPLATE_IDS['duty-alert'], answer)),
    ).catch(() => undefined);
    await topUp(here, members);
    await pause(chance.between(500, 1_500));
  }
  await here.wechat.heal();
  await here.wechat.pushesAre({ copies: 1, forge: 'none' });
  return met;
}

/** Members say yes again and again: what is measured is the way, not how often somebody tapped. */
export async function topUp(here: Neighbourhood, members: readonly Person[]): Promise<void> {
  const people = members.map(({ personId }) => personId);
  await here.hands
    .run(
      `insert into wechat_credits (person_id, template_key, credits, changed_at)
       select unnest($1::uuid[]), 'duty-alert', 500, now()
       on conflict (person_id, template_key) do update set credits = 500`,
      [people],
    )
    .catch(() => undefined);
  for (const { openid } of members) await here.wechat.grant(openid, { [TEMPLATE_IDS['duty-alert']]: 1_000 });
}
