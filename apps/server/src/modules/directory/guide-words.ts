import type { Guidance, GuidedMatter } from '@doorstep/contracts';
import {
  guide,
  selfHelpOf,
  type Category,
  type Matter,
  type Understanding,
  type UnderstandingContext,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { Reader } from '../../platform/database/reader';
import type { Station } from '../stations/index';
import { StationKnowledge, type Knowledge } from './station-knowledge';
import { whoAnswers, withinMinutes } from './who-answers';

const SURE_FROM = 0.5;
const WHY_AT_MOST = 80;

type Scanned = UnderstandingContext['scanned'];

/** Understands words at a station: its rules first, its works, its directory. Answered from memory; keeps nothing. */
@Injectable()
export class GuideWords {
  constructor(
    private readonly knowledge: StationKnowledge,
    private readonly clock: Clock,
  ) {}

  /** What was understood, before anybody looked up whom to call. */
  async understood(
    reader: Reader,
    stationId: string,
    words: string,
    scanned: Scanned = null,
  ): Promise<Understanding> {
    const known = await this.knowledge.of(reader, stationId);
    return this.read(known, words, scanned);
  }

  async at(
    reader: Reader,
    station: Station,
    words: string,
    scanned: Scanned = null,
  ): Promise<Omit<Guidance, 'secondOpinion'>> {
    const known = await this.knowledge.of(reader, station.stationId);
    const { matters, notAnIssue, place, numbers } = this.read(known, words, scanned);
    return {
      stationId: station.stationId,
      stationName: station.name,
      stationPhone: station.phone,
      matters: matters.slice(0, 5).map((matter) => this.guided(known, matter, station.phone)),
      notAnIssue: surely(notAnIssue),
      place: { building: place.building, unit: place.unit, room: place.room },
      numbers,
    };
  }

  private read(known: Knowledge, words: string, scanned: Scanned): Understanding {
    const { works, rules } = known;
    return guide(words, { now: this.clock.now(), scanned, station: { works, rules } });
  }

  private guided(known: Knowledge, matter: Matter, stationPhone: string | null): GuidedMatter {
    const { category, party: kind, urgency, reasons, confidence } = matter;
    return {
      category: category as GuidedMatter['category'],
      urgency,
      why: reasons.slice(0, 6).map(cut),
      isSure: confidence >= SURE_FROM,
      ...whoAnswers(known, { category, kind }, stationPhone),
      meanwhile: meanwhileOf(known, category),
      withinMinutes: withinMinutes(known, urgency),
    };
  }
}

/** Thanked for words nobody understood, people feel unheard: below a half nothing is said. */
function surely(notAnIssue: Understanding['notAnIssue']): Guidance['notAnIssue'] {
  if (notAnIssue === null || notAnIssue.confidence < SURE_FROM) return null;
  return { kind: notAnIssue.kind, why: notAnIssue.reasons.map(cut) };
}

const cut = (words: string): string => Array.from(words).slice(0, WHY_AT_MOST).join('');

/** The station's own sentence, else the usual one. */
export const meanwhileOf = (known: Knowledge, category: Category): string | null =>
  known.own.get(category)?.meanwhile ?? selfHelpOf(category);
