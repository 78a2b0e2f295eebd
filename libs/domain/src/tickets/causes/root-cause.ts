import type { Role } from '../../identity/index';
import { Refusal } from '../../kernel/index';
import { riserOf, type Spot } from '../neighbours/index';
import type { Standing } from '../standing';
import type { TicketStatus } from '../ticket-status';

/** Where the root of a trouble lies. The first three reach beyond one flat: others may have it without knowing yet. */
export const CAUSES = ['riser', 'crew', 'batch', 'worn', 'misuse', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

export const CAUSE_WORDS: Record<Cause, string> = {
  riser: '立管的毛病',
  crew: '施工班组做的活',
  batch: '这一批配件',
  worn: '用久了，老化',
  misuse: '使用不当',
  other: '别的原因',
};

/** The root of a trouble as somebody who knows wrote it down. */
export interface RootCause {
  kind: Cause;
  /** Which riser (its two digits), crew or batch; empty for the others. */
  name: string;
  words: string;
}

const SPREADING: ReadonlySet<Cause> = new Set<Cause>(['riser', 'crew', 'batch']);

/** Whether other flats may have it as well. */
export const spreads = (cause: Pick<RootCause, 'kind'> | null): boolean =>
  cause !== null && SPREADING.has(cause.kind);

/** States in which somebody has been at it and can know why. */
const KNOWN_BY: readonly TicketStatus[] = ['claimed', 'awaiting_confirmation', 'resolved', 'reviewed'];

/** The desk writes down why, or the party that did the work; only once somebody has been at it. */
export function mayRecordCause(standing: Pick<Standing, 'status' | 'isPartyOfTicket'>, role: Role): boolean {
  if (!KNOWN_BY.includes(standing.status)) return false;
  return role === 'member' || role === 'secretary' || (role === 'party' && standing.isPartyOfTicket);
}

/** The root as it is kept: what reaches beyond one flat must say which riser, crew or batch it is. */
export function rootCauseOf(said: RootCause, { room, unit }: Spot): RootCause {
  const { kind, words } = said;
  const name = said.name.trim();
  if (!spreads(said)) return { kind, name: '', words };
  if (kind !== 'riser') {
    if (name === '') throw new Refusal('cause.unnamed');
    return { kind, name, words };
  }
  const riser = /^\d\d$/.test(name) ? name : riserOf(room);
  if (riser === null || unit === null) throw new Refusal('cause.unnamed');
  return { kind, name: riser, words };
}

/** `01立管`, `红莲维修一班`, `第3批弯头`; empty for what reaches no further. */
const causeName = ({ kind, name }: Pick<RootCause, 'kind' | 'name'>): string =>
  kind === 'riser' ? `${name}立管` : name;

/** `立管的毛病：01立管` */
export function causeWords(cause: Pick<RootCause, 'kind' | 'name'>): string {
  const name = causeName(cause);
  return name === '' ? CAUSE_WORDS[cause.kind] : `${CAUSE_WORDS[cause.kind]}：${name}`;
}
