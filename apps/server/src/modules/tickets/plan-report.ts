import type { InputOf, reportTicket } from '@doorstep/contracts';
import {
  climbAt,
  dangerIn,
  emergencyNumbers,
  morePressing,
  placeWords,
  Refusal,
  stampOf,
  urgencyOnReport,
  type Caller,
  type Category,
  type Understanding,
  type Urgency,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { GuideWords } from '../directory/index';
import { Identity } from '../identity/index';
import { Stations } from '../stations/index';
import { EscalationPolicies } from './escalation/escalation-policies';
import { nameOf } from './name-of';
import type { PlannedReport } from './planned-report';

type Asked = InputOf<typeof reportTicket>;
type Place = Pick<PlannedReport, 'building' | 'unit' | 'room' | 'place'>;
type Reporter = Pick<PlannedReport, 'via' | 'reporterId' | 'reporterName' | 'reporterPhone' | 'filedBy'>;

/** Works out what a report is before anything is written: where, by whom, how pressing. Answered from memory mostly. */
@Injectable()
export class PlanReport {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly identity: Identity,
    private readonly escalations: EscalationPolicies,
    private readonly clock: Clock,
    private readonly guideWords: GuideWords,
  ) {}

  async plan(caller: Caller, asked: Asked): Promise<PlannedReport> {
    const mediaIds = [...new Set(asked.mediaIds)];
    const { text } = asked;
    const { category, urgency, numbers } = await this.whatItIs(caller, asked);
    const head = {
      ticketId: newId(),
      stationId: caller.stationId,
      category,
      urgency,
      numbers,
      text,
      mediaIds,
      thumbId: null,
    };
    const silence = await this.silence(caller.stationId, urgency);
    return {
      ...head,
      ...silence,
      ...(await this.whereIs(caller, asked)),
      ...(await this.whoSays(caller, asked)),
    };
  }

  /**
   * What it is and how pressing. A chosen category stays as it was chosen; danger in the words still makes it an
   * emergency, whatever picture was tapped. The whole is understood only where it is needed: this is the busiest door.
   */
  private async whatItIs({ stationId, role }: Caller, { category: chosen, text, urgency: asked }: Asked) {
    const isNeeded = chosen === undefined || dangerIn(text) !== null;
    const understood = isNeeded ? await this.guideWords.understood(this.db, stationId, text) : NOTHING;
    const category = chosen ?? kindOf(understood);
    const usual = urgencyOnReport(category, asked, role);
    const urgency = morePressing(usual, understood.matters[0]?.urgency ?? usual);
    return { category, urgency, numbers: numbersFirst(category, understood.numbers) };
  }

  /** What silence will lead to, under the rules of this moment. */
  private async silence(stationId: string, urgency: Urgency) {
    const escalation = stampOf(await this.escalations.ofStation(this.db, stationId), urgency);
    const now = this.clock.now();
    return { escalation, climbWait: climbAt(escalation, 0, now).getTime() - now.getTime() };
  }

  /** Where somebody means: by the scanned door, or by building and unit. */
  async whereIs(
    caller: Caller,
    { doorCode, place, room: asked }: Pick<Asked, 'doorCode' | 'place' | 'room'>,
  ): Promise<Place> {
    const { building, unit } =
      doorCode === undefined ? await this.named(caller, place) : await this.scanned(caller, doorCode);
    const room = building === null || asked === undefined || asked === '' ? null : asked;
    return { building, unit, room, place: placeWords({ building, unit, room }) };
  }

  /** A door of another station is not a door of this one. */
  private async scanned(
    { stationId }: Caller,
    doorCode: string,
  ): Promise<{ building: number; unit: number }> {
    const door = await this.stations.doorToReport(this.db, doorCode);
    if (door.stationId !== stationId) throw new Refusal('door.unknown');
    return door;
  }

  private async named(
    { stationId }: Caller,
    place: Asked['place'],
  ): Promise<Pick<Place, 'building' | 'unit'>> {
    const { building = null, unit = null } = place ?? {};
    if (building === null && unit === null) return { building, unit };
    const isThere = building !== null && (await this.stations.hasPlace(this.db, stationId, building, unit));
    if (!isThere) throw new Refusal('place.unknown');
    return { building, unit };
  }

  /** A member writes it down for a neighbour at the desk or on the telephone, or for what they saw themselves. */
  private async whoSays({ role, personId }: Caller, { onBehalf }: Asked): Promise<Reporter> {
    if (role === 'resident' && onBehalf !== undefined) throw new Refusal('role.not-allowed');
    if (role === 'resident') return { ...BY_PHONE, reporterId: personId };
    const said: Asked['onBehalf'] & object = onBehalf ?? {
      name: await nameOf(this.identity, this.db, personId),
      via: 'desk',
    };
    const { name: reporterName, phone: reporterPhone = null, via } = said;
    return { via, reporterId: null, reporterName, reporterPhone, filedBy: personId };
  }
}

/** Where neither a choice nor the words say what it is, somebody on duty looks. */
const UNCLEAR = 'public_facility';
/** A wish, or only words: nothing is broken, somebody wants somebody. */
const FOR_PEOPLE = 'social_service';

type Understood = Pick<Understanding, 'matters' | 'notAnIssue' | 'numbers'>;
const NOTHING: Understood = { matters: [], notAnIssue: null, numbers: [] };

function kindOf({ matters: [first], notAnIssue }: Understood): NonNullable<Asked['category']> {
  if (first !== undefined) return first.category as NonNullable<Asked['category']>;
  return notAnIssue === null ? UNCLEAR : FOR_PEOPLE;
}

/** What the kind of matter calls for, then what the words do. */
function numbersFirst(category: Category, said: Understood['numbers']) {
  const own = emergencyNumbers(category);
  const further = said.filter(({ number }) => own.every((one) => one.number !== number));
  return [...own, ...further].slice(0, 3);
}

const BY_PHONE = { via: 'phone', reporterName: null, reporterPhone: null, filedBy: null } as const;
