import type { GuidedMatter, TicketCard } from '@doorstep/contracts';
import type { Caller, PartyKind, TicketStatus } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Remembered } from '../../platform/database/remembered';
import type { Tx } from '../../platform/database/tx';
import { GuideWords } from '../directory/index';
import { Stations, type Station } from '../stations/index';
import type { TicketTable } from './ticket.table';

type Told = Pick<TicketTable, 'id' | 'stationId' | 'category' | 'text' | 'building' | 'unit'>;

type Hint = NonNullable<TicketCard['hint']>;

/** A rule accepted meanwhile is heard after as long. */
const KEPT_MS = 60_000;
const KEPT_TEXTS = 5_000;

/** While it is with the station somebody still decides what it is and whose. */
const STILL_OPEN: readonly TicketStatus[] = ['submitted', 'accepted'];

/** What the words of a ticket seem to say, for those who decide; and what they decided otherwise, for next time. */
@Injectable()
export class Suggestions {
  private readonly hints = new Remembered<Hint | null>(KEPT_MS, KEPT_TEXTS);

  constructor(
    private readonly guideWords: GuideWords,
    private readonly stations: Stations,
  ) {}

  /** Worked out when somebody looks, never stored: a rule accepted this minute counts for what came in this morning. */
  async on(
    reader: Reader,
    { text, status }: Pick<TicketTable, 'text' | 'status'>,
    { stationId, role }: Caller,
  ): Promise<GuidedMatter | null> {
    const isOfUse = STILL_OPEN.includes(status) && ['member', 'secretary'].includes(role) && text !== '';
    const station = isOfUse ? await this.stations.stationOf(reader, stationId) : null;
    if (station === null) return null;
    const { matters } = await this.guideWords.at(reader, station, text);
    return matters[0] ?? null;
  }

  /** The same in one line for each new matter of a list. The board is read often: what a text says is kept for a while. */
  async onCards(reader: Reader, cards: readonly TicketCard[], { stationId }: Caller): Promise<TicketCard[]> {
    const station = await this.stations.stationOf(reader, stationId);
    if (station === null) return [...cards];
    const hintOf = ({ text }: TicketCard): Promise<Hint | null> =>
      text === ''
        ? Promise.resolve(null)
        : this.hints.get(`${stationId} ${text}`, () => this.hint(reader, station, text));
    return Promise.all(cards.map(async (card) => ({ ...card, hint: await hintOf(card) })));
  }

  private async hint(reader: Reader, station: Station, text: string): Promise<Hint | null> {
    const [matter] = (await this.guideWords.at(reader, station, text)).matters;
    if (matter?.isSure !== true) return null;
    return { category: matter.category, party: matter.party.name, why: matter.why[0] ?? '' };
  }

  /** A person chose otherwise than was suggested: stated as a fact, from which the directory learns. */
  async learn(
    tx: Tx,
    { id, stationId, category, text }: Told,
    { caller, party }: { caller: Caller; party: PartyKind | null },
  ): Promise<void> {
    if (text === '') return;
    const { matters } = await this.guideWords.understood(tx, stationId, text);
    const [first] = matters;
    if (first === undefined) return;
    const isCategoryRight = matters.some((matter) => matter.category === category);
    const isPartyRight = party === null || matters.some((matter) => matter.party === party);
    if (isCategoryRight && isPartyRight) return;
    const about = { subjectId: id, actorId: caller.personId, actorRole: caller.role };
    const guess = {
      category: first.category,
      party: first.party,
      why: first.reasons.join('；').slice(0, 300),
    };
    tx.record('guess.corrected', about, { text, guess, right: { category, party } });
  }
}
