import type { DirectoryEntry, InputOf, OutputOf, readDirectory } from '@doorstep/contracts';
import { CATEGORIES, emergencyNumbers, ISSUE_CATEGORY_IDS } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Act } from '../../platform/http/act';
import { AskForGuidance } from './ask-for-guidance.query';
import { meanwhileOf } from './guide-words';
import { StationKnowledge, type Knowledge } from './station-knowledge';
import { whoAnswers, withinMinutes } from './who-answers';

/** 找谁, to browse: who answers for each kind of matter at a station. Nothing of it is private. */
@Injectable()
export class DirectoryPage {
  constructor(
    private readonly db: Database,
    private readonly asking: AskForGuidance,
    private readonly knowledge: StationKnowledge,
  ) {}

  async execute(act: Act, asked: InputOf<typeof readDirectory>): Promise<OutputOf<typeof readDirectory>> {
    const { station } = await this.asking.stationFor(act, asked);
    const known = await this.knowledge.of(this.db, station.stationId);
    return {
      stationId: station.stationId,
      stationName: station.name,
      stationPhone: station.phone,
      stationPlace: station.place,
      entries: ISSUE_CATEGORY_IDS.map((category) => entryOf(known, category, station.phone)),
    };
  }
}

/** One line of the directory as anybody sees it. */
export function entryOf(
  known: Knowledge,
  category: DirectoryEntry['category'],
  stationPhone: string | null,
): DirectoryEntry {
  const { party: kind, urgency } = CATEGORIES[category];
  const own = known.own.get(category);
  return {
    category,
    ...whoAnswers(known, { category, kind }, stationPhone),
    meanwhile: meanwhileOf(known, category),
    withinMinutes: withinMinutes(known, urgency),
    numbers: emergencyNumbers(category),
    own: own ? { partyId: own.partyId, phone: own.phone, hours: own.hours, meanwhile: own.meanwhile } : null,
  };
}
