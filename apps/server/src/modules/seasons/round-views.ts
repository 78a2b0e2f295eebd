import type { RoundCard, RoundPlaceView, RoundView } from '@doorstep/contracts';
import {
  avoidedWords,
  comparableSpans,
  heardWords,
  roundActions,
  roundSumWords,
  stationDay,
  troubleWords,
  type Caller,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { Reader } from '../../platform/database/reader';
import { Identity } from '../identity/index';
import { Media } from '../media/index';
import { Tickets } from '../tickets/index';
import { countedRound, foundAhead, placesOfRound, type CountedRound, type PlaceRow } from './round-rows';

type Names = ReadonlyMap<string, string>;

/** Rounds as the station's people see them. */
@Injectable()
export class RoundViews {
  constructor(
    private readonly identity: Identity,
    private readonly media: Media,
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async cards(reader: Reader, rounds: readonly CountedRound[]): Promise<RoundCard[]> {
    const names = await this.identity.namesOf(
      reader,
      rounds.flatMap(({ leaderId }) => leaderId ?? []),
    );
    return rounds.map((round) => cardOf(round, names));
  }

  async round(reader: Reader, caller: Caller, roundId: string): Promise<RoundView> {
    const { stationId, personId } = caller;
    const round = await countedRound(reader, stationId, roundId);
    const rows = await placesOfRound(reader, stationId, roundId);
    const people = [round.leaderId, ...rows.map(({ lookedBy }) => lookedBy)].filter((id) => id !== null);
    const names = await this.identity.namesOf(reader, [...new Set(people)]);
    return {
      ...cardOf(round, names),
      isMine: round.leaderId === personId,
      actions: roundActions(round, caller),
      categories: round.categories as RoundView['categories'],
      walk: await this.walk(reader, stationId, rows, names),
      avoided: await this.avoided(reader, round),
    };
  }

  private async walk(
    reader: Reader,
    stationId: string,
    rows: readonly PlaceRow[],
    names: Names,
  ): Promise<RoundPlaceView[]> {
    const views = await this.media.viewsOf(
      reader,
      stationId,
      rows.flatMap(({ mediaIds }) => mediaIds),
    );
    const photos = new Map(views.map((view) => [view.mediaId, view]));
    return rows.map(({ id: placeId, heard, lookedBy, lookedAt, mediaIds, ...row }) => ({
      ...row,
      placeId,
      heard: heardWords(heard),
      photos: mediaIds.flatMap((mediaId) => photos.get(mediaId) ?? []),
      by: lookedBy === null ? null : (names.get(lookedBy) ?? null),
      lookedAt: lookedAt?.toISOString() ?? null,
    }));
  }

  private async avoided(reader: Reader, round: CountedRound): Promise<RoundView['avoided']> {
    const { stationId, categories } = round;
    const registerSince = await this.tickets.registerSince(reader, stationId);
    const { days, now, before } = comparableSpans(round, {
      today: stationDay(this.clock.now()),
      registerSince,
    });
    const [count = 0, ...counts] = await this.tickets.heardIn(reader, {
      stationId,
      categories,
      spans: [now, ...before],
      foundAhead: await foundAhead(reader, stationId),
    });
    const years = before.map(({ year }, at) => ({ year, count: counts[at] ?? 0 }));
    const told = { days, count, before: years };
    return { ...told, words: avoidedWords(told, troubleWords(categories)) };
  }
}

function cardOf(round: CountedRound, names: Names): RoundCard {
  const { id: roundId, season, name, state, opensDay, closesDay, leaderId, places, looked, found } = round;
  const leader = leaderId === null ? null : (names.get(leaderId) ?? null);
  const head = { roundId, season, name, state, opensDay, closesDay, leader };
  return { ...head, places, looked, found, sum: roundSumWords({ places, looked, found }) };
}
