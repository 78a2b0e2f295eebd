import type { Answerable } from '@doorstep/contracts';
import { CATEGORIES, PARTY_KINDS, type Category, type PartyKind, type Urgency } from '@doorstep/domain';
import type { Party } from './directory';
import type { Knowledge } from './station-knowledge';

/** Numbers that are the same everywhere, for kinds of parties a station need not list. */
const EVERYWHERE: Partial<Record<PartyKind, string>> = { fire: '119', police: '110', medical: '120' };

const A_MINUTE = 60_000;

/** Who answers for a matter here: a party of the directory, else the kind by its name and its public number. */
export interface WhoAnswers {
  party: Answerable;
  partyId: string | null;
}

/** A matter as far as it decides whom to call. */
interface Asked {
  category: Category;
  kind: PartyKind;
}

/**
 * The station's own choice for the category counts where the matter is an ordinary one; where the facts of the case call
 * for another kind of party (the warranty still runs, say), the first of that kind.
 */
export function whoAnswers(knowledge: Knowledge, asked: Asked, stationPhone: string | null): WhoAnswers {
  const isUsual = asked.kind === CATEGORIES[asked.category].party;
  const own = (isUsual && knowledge.own.get(asked.category)) || AS_USUAL;
  const listed = listedFor(knowledge.parties, asked.kind, own.partyId);
  const { kind, name, phone, hours } = listed ?? unlisted(asked.kind, stationPhone);
  const party = { kind, name, phone: own.phone ?? phone, hours: own.hours ?? hours };
  return { party, partyId: listed?.partyId ?? null };
}

const AS_USUAL = { partyId: null, phone: null, hours: null };

const listedFor = (parties: readonly Party[], kind: PartyKind, chosen: string | null): Party | undefined =>
  parties.find(({ partyId }) => partyId === chosen) ?? parties.find((party) => party.kind === kind);

/** A kind of party the station has not listed: by its name, under its public number if it has one. */
const unlisted = (kind: PartyKind, stationPhone: string | null): Answerable => ({
  kind,
  name: PARTY_KINDS[kind],
  phone: kind === 'station' ? stationPhone : (EVERYWHERE[kind] ?? null),
  hours: '',
});

/** How soon somebody on duty will have taken it in, in whole minutes, by the station's own rules. */
export const withinMinutes = ({ waits }: Pick<Knowledge, 'waits'>, urgency: Urgency): number =>
  Math.ceil(waits[urgency] / A_MINUTE);
