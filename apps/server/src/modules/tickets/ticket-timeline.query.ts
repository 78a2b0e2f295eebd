import type { MediaView, TimelineEntry } from '@doorstep/contracts';
import { DESK_JUDGEMENTS, type Caller, type Role, type TicketFactType } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Identity } from '../identity/index';
import { Media } from '../media/index';
import type { TicketFact } from './facts-of-ticket';
import { mediaOf, partyOf, wordsOf } from './timeline-words';
import { STEP_WORDS, words } from './words';

/** The newest of a very long story; the contract shows no more. */
const AT_MOST = 200;

/** Nobody else is told other people's numbers. */
const OF_THE_DESK: readonly TicketFactType[] = DESK_JUDGEMENTS;
const isFor = (role: Role, type: TicketFactType): boolean =>
  (role !== 'resident' && role !== 'party') || !OF_THE_DESK.includes(type);

/** Whose timeline, and who reads it. */
export interface Reading {
  caller: Caller;
  facts: readonly TicketFact[];
  /** The reader may know who reported. */
  seesReporter: boolean;
}

/** What has happened to a ticket, step by step, read from its facts alone. */
@Injectable()
export class TicketTimeline {
  constructor(
    private readonly identity: Identity,
    private readonly media: Media,
  ) {}

  async read(reader: Reader, reading: Reading): Promise<TimelineEntry[]> {
    const { caller } = reading;
    const facts = reading.facts.filter(({ type }) => isFor(caller.role, type)).slice(-AT_MOST);
    const people = [...new Set(facts.flatMap(({ actorId }) => actorId ?? []))];
    const [names, views] = await Promise.all([
      this.identity.namesOf(reader, people),
      this.media.viewsOf(reader, caller.stationId, [...new Set(facts.flatMap(mediaOf))]),
    ]);
    const byId = new Map(views.map((view) => [view.mediaId, view]));
    return facts.map((fact) => entryOf(fact, { who: whoOf(fact, names, reading), views: byId }));
  }
}

function entryOf(
  fact: TicketFact,
  { who, views }: { who: string; views: Map<string, MediaView> },
): TimelineEntry {
  return {
    entryId: fact.id,
    type: fact.type,
    at: fact.at.toISOString(),
    who,
    role: fact.actorRole,
    title: STEP_WORDS[fact.type],
    words: wordsOf(fact),
    media: mediaOf(fact).flatMap((id) => views.get(id) ?? []),
  };
}

/** Members sign by name, a party as the party, a resident only before those who may know them. */
function whoOf(fact: TicketFact, names: Map<string, string>, { caller, seesReporter }: Reading): string {
  const name = (nobody: string): string => names.get(fact.actorId ?? '') ?? nobody;
  const said: Record<Role, () => string> = {
    resident: () =>
      residentName(fact, { caller, name: seesReporter ? name(words.someResident) : words.someResident }),
    party: () => partyOf(fact) ?? words.someParty,
    member: () => name(words.desk),
    secretary: () => name(words.desk),
    district: () => name(words.desk),
  };
  return fact.actorRole === null ? words.time : said[fact.actorRole]();
}

const residentName = (fact: TicketFact, { caller, name }: { caller: Caller; name: string }): string =>
  fact.actorId === caller.personId ? words.you : name;
