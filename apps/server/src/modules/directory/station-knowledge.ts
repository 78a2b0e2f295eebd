import type { Category, PartyKind, StationRule, Works } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Remembered } from '../../platform/database/remembered';
import { Directory, type Party } from './directory';
import { HowSoon, type Waits } from './how-soon';

/** What the station itself says about one category; what is null is as usual. */
interface OwnAnswer {
  category: Category;
  partyId: string | null;
  phone: string | null;
  hours: string | null;
  meanwhile: string | null;
}

/** All that is needed to answer "whom do I call?" at one station without asking the database again. */
export interface Knowledge {
  parties: Party[];
  own: ReadonlyMap<Category, OwnAnswer>;
  rules: StationRule[];
  works: Works | null;
  waits: Waits;
}

/** A rule accepted or an entry changed elsewhere is known here after as long. */
const SECONDS_OLD = 5_000;

/** What a station knows, kept for seconds: residents ask with each pause of their typing. */
@Injectable()
export class StationKnowledge {
  private readonly kept = new Remembered<Knowledge>(SECONDS_OLD, 2_000);

  constructor(
    private readonly directory: Directory,
    private readonly howSoon: HowSoon,
  ) {}

  of(reader: Reader, stationId: string): Promise<Knowledge> {
    return this.kept.get(stationId, () => this.fresh(reader, stationId));
  }

  /** Something of it was changed in this process: nobody here sees the old answer any more. */
  changed(stationId: string): void {
    this.kept.forget(stationId);
  }

  /** As it is at this moment, inside the act that changes it. */
  async fresh(reader: Reader, stationId: string): Promise<Knowledge> {
    const parties = await this.directory.partiesOf(reader, stationId);
    const own = await reader.query<OwnAnswer>(OWN, [stationId]);
    const rules = await reader.query<RuleRow>(RULES, [stationId]);
    const [works] = await reader.query<Works>(WORKS, [stationId]);
    return {
      parties,
      own: new Map(own.map((one) => [one.category, one])),
      rules: rules.map(asRule),
      works: works ?? null,
      waits: await this.howSoon.at(reader, stationId),
    };
  }
}

interface RuleRow {
  words: string;
  category: Category | null;
  party: PartyKind | null;
}

const asRule = ({ words, category, party }: RuleRow): StationRule => ({
  words,
  ...(category === null ? {} : { category }),
  ...(party === null ? {} : { party }),
});

const OWN = `select category, party_id as "partyId", phone, hours, meanwhile from category_parties
  where station_id = $1::uuid`;

const RULES = `select words, category, party from station_rules
  where station_id = $1::uuid and state = 'accepted' order by decided_at desc limit 500`;

const WORKS = `select to_char(starts_on, 'YYYY-MM-DD') as "startsOn", to_char(ends_on, 'YYYY-MM-DD') as "endsOn",
  warranties from station_works where station_id = $1::uuid`;
