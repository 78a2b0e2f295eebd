import type { askForGuidance, Guidance, InputOf, OutputOf, readDirectory } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Act } from '../../platform/http/act';
import { Stations, type Station } from '../stations/index';
import { GuideWords } from './guide-words';
import { SecondOpinion } from './second-opinion';

type Scanned = { building: number; unit: number } | null;

/** Which station a question without a session is about: the scanned door says most, then the id, then the first of the house. */
@Injectable()
export class AskForGuidance {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly guideWords: GuideWords,
    private readonly secondOpinion: SecondOpinion,
  ) {}

  async execute(act: Act, asked: InputOf<typeof askForGuidance>): Promise<OutputOf<typeof askForGuidance>> {
    const { station, scanned } = await this.stationFor(act, asked);
    const guidance = await this.guideWords.at(this.db, station, asked.words, scanned);
    const secondOpinion = isUnsure(guidance) ? await this.secondOpinion.on(asked.words) : null;
    return { ...guidance, secondOpinion: secondOpinion as Guidance['secondOpinion'] };
  }

  async stationFor(
    { caller }: Act,
    { doorCode, stationId }: InputOf<typeof readDirectory>,
  ): Promise<{ station: Station; scanned: Scanned }> {
    const scanned = doorCode === undefined ? null : await this.stations.doorToReport(this.db, doorCode);
    const id = scanned?.stationId ?? stationId ?? caller?.stationId;
    const station =
      id === undefined
        ? await this.stations.firstStation(this.db)
        : await this.stations.stationOf(this.db, id);
    if (station === null) throw new Refusal('station.unknown');
    return { station, scanned };
  }
}

/** Nothing was understood, or hardly; a wish or an emergency is no question any more. */
const isUnsure = ({
  matters: [first],
  notAnIssue,
  numbers,
}: Pick<Guidance, 'matters' | 'notAnIssue' | 'numbers'>) =>
  numbers.length === 0 && notAnIssue?.kind !== 'wish' && first?.isSure !== true;
