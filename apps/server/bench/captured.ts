import type { ISSUE_CATEGORY_IDS } from '@doorstep/domain';
import type { Database } from '../src/platform/database/database';
import { compile } from '../src/platform/database/compile-one-statement';
import type { OneStatement } from '../src/platform/database/one-statement';
import type { Scope } from '../src/platform/database/scope';
import type { DueRegistry } from '../src/platform/due/registry';
import type { CallerAct } from '../src/platform/http/act';
import { DutyBoard } from '../src/modules/tickets/duty-board.query';
import type { PlanReport } from '../src/modules/tickets/plan-report';
import { ReportTicket } from '../src/modules/tickets/report-ticket';
import type { TicketCards } from '../src/modules/tickets/ticket-cards';
import { newId } from '../src/platform/database/new-id';

/** A statement exactly as the product sends it. */
export interface Captured {
  text: string;
  values: unknown[];
}

/** Ends the captured verb: what it would have done next does not matter here. */
class Enough extends Error {}

const LISTENERS = [
  { name: 'write-notices', priority: 1 },
  { name: 'keep-register', priority: 5 },
];

/**
 * What the product would send for one report, taken from its own verb, so that the bare server and the prepared
 * statements run the same SQL and cannot drift from it.
 */
async function capturedReport(who: { stationId: string; personId: string }): Promise<Captured> {
  let captured: Captured | undefined;
  const registry = { listenersOf: () => LISTENERS } as unknown as DueRegistry;
  const caller = { ...who, role: 'resident', partyId: null } as const;
  const act: CallerAct = {
    caller,
    requestId: 'bench',
    endpointId: 'reportTicket',
    idempotency: { key: newId(), fingerprint: 'bench' },
  };
  const single = (_: unknown, scope: Scope, statement: OneStatement): never => {
    const place = { stationId: who.stationId, callerId: who.personId, key: newId() };
    captured = compile(statement, { scope, place, act, registry });
    throw new Enough();
  };
  const plan = { plan: () => Promise.resolve(plannedFor(who)) } as unknown as PlanReport;
  const verb = new ReportTicket(
    { single, act: () => Promise.reject(new Enough()) } as unknown as Database,
    plan,
    {} as never,
  );
  await verb.execute(act, {} as never).catch(passEnough);
  if (captured === undefined) throw new Error('the report verb sent nothing in one statement');
  return captured;
}

/** The board's question for one tab, as the product asks it. */
export async function capturedBoard(who: { stationId: string; personId: string }): Promise<Captured> {
  let captured: Captured | undefined;
  const query = (text: string, values: unknown[]): never => {
    captured = { text, values };
    throw new Enough();
  };
  const board = new DutyBoard({ query } as unknown as Database, {} as TicketCards, {} as never);
  const asked = { tab: 'done', limit: 20 } as never;
  await Promise.resolve()
    .then(() => board.read({ ...who, role: 'member', partyId: null }, asked))
    .catch(passEnough);
  if (captured === undefined) throw new Error('the board asked nothing');
  return captured;
}

/**
 * Makes fresh values for each repetition: whatever differs between two captures of the same act is an id or a key, and
 * gets a new one; the same old id becomes the same new id, also inside JSON and lists.
 */
function fresh(first: Captured, second: Captured): () => unknown[] {
  const changing = new Set<string>();
  first.values.forEach((value, place) => {
    const ids = idsIn(value);
    const others = idsIn(second.values[place]);
    ids.forEach((id, n) => id !== others[n] && changing.add(id));
  });
  return () => {
    const renamed = new Map([...changing].map((id) => [id, newId()]));
    return first.values.map((value) => rename(value, renamed));
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (value: unknown): string[] => (JSON.stringify(value) ?? '').match(UUID) ?? [];

function rename(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, renamed));
  if (typeof value !== 'string') return value;
  return value.replace(UUID, (id) => renamed.get(id) ?? id);
}

function passEnough(error: unknown): void {
  if (!(error instanceof Enough)) throw error;
}

const plannedFor = ({ stationId, personId }: { stationId: string; personId: string }) => ({
  ticketId: newId(),
  stationId,
  category: 'ice_snow' satisfies (typeof ISSUE_CATEGORY_IDS)[number],
  urgency: 'urgent',
  text: '楼门口结冰了，老人出门容易滑倒',
  building: 5,
  unit: 2,
  room: null,
  place: '5号楼2单元',
  via: 'phone',
  reporterId: personId,
  reporterName: null,
  reporterPhone: null,
  filedBy: null,
  mediaIds: [],
  thumbId: null,
});

/** One after the other, round and round. */
export function inTurn<T>(all: readonly T[]): () => T {
  let next = 0;
  return () => {
    const one = all[next % all.length] as T;
    next += 1;
    return one;
  };
}

/** Fresh values for the same statement, each time on behalf of the next of these people. */
export async function reportsOf(
  people: readonly { stationId: string; personId: string }[],
): Promise<{ text: string; next: () => unknown[] }> {
  const makers: (() => unknown[])[] = [];
  let text = '';
  for (const who of people) {
    const first = await capturedReport(who);
    makers.push(fresh(first, await capturedReport(who)));
    text = first.text;
  }
  const maker = inTurn(makers);
  return { text, next: () => maker()() };
}
