import { after, seconds, type Finding } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { SYSTEM_STATION } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { DueTroubles } from '../../platform/due/due-troubles';
import { Outlets } from '../../platform/outlets/outlets';
import { Notifications } from '../notifications/index';
import { Roster } from '../roster/index';
import { Stations } from '../stations/index';
import { Tickets } from '../tickets/index';
import { channelsDown, finding } from './words';

/** A finding and whose it is. */
type Found = [stationId: string, finding: Finding];

/** Everything that does not hold, by station; what belongs to no station stands under the system's own tenant. */
export type FoundByStation = ReadonlyMap<string, readonly Finding[]>;

const DOWN_FOR = seconds(60);

/** Asks the promises of the house, each in one question over all stations; each room answers for its own tables. */
@Injectable()
export class Promises {
  constructor(
    private readonly stations: Stations,
    private readonly tickets: Tickets,
    private readonly notifications: Notifications,
    private readonly roster: Roster,
    private readonly troubles: DueTroubles,
    private readonly outlets: Outlets,
  ) {}

  async ask(tx: Tx): Promise<FoundByStation> {
    const stationIds = await this.stations.ids(tx);
    const isStation = new Set(stationIds);
    const byStation = new Map<string, Finding[]>();
    const all = [
      ...(await this.ofTickets(tx)),
      ...(await this.ofWork(tx, isStation)),
      ...(await this.ofDuty(tx, stationIds)),
      ...(await this.ofOutlets(tx, stationIds)),
    ];
    for (const [stationId, one] of all) byStation.set(stationId, [...(byStation.get(stationId) ?? []), one]);
    return byStation;
  }

  private async ofTickets(tx: Tx): Promise<Found[]> {
    const timeless = await this.tickets.withoutTimer(tx);
    const waiting = await this.tickets.waiting(tx);
    const subjects = waiting.flatMap(({ stationId, ticketIds }) =>
      ticketIds.map((subjectId) => ({ stationId, subjectId })),
    );
    const untold = await this.notifications.untold(tx, subjects);
    return [
      ...timeless.map(({ stationId, ticketIds }): Found => [
        stationId,
        finding('ticket-without-timer', ticketIds.length),
      ]),
      ...untold.map(({ stationId, count }): Found => [stationId, finding('ticket-untold', count)]),
    ];
  }

  private async ofWork(tx: Tx, isStation: ReadonlySet<string>): Promise<Found[]> {
    const troubles = await this.troubles.all(tx);
    const ofHouse = { stationId: SYSTEM_STATION, stuck: 0, overdue: 0, dead: 0 };
    for (const { stationId, stuck, overdue, dead } of troubles) {
      if (isStation.has(stationId)) continue;
      ofHouse.stuck += stuck;
      ofHouse.overdue += overdue;
      ofHouse.dead += dead;
    }
    const all = [...troubles.filter(({ stationId }) => isStation.has(stationId)), ofHouse];
    return all.flatMap(({ stationId, stuck, overdue, dead }) =>
      [finding('claim-stuck', stuck), finding('send-overdue', overdue), finding('dead-letters', dead)]
        .filter(({ count }) => count > 0)
        .map((one): Found => [stationId, one]),
    );
  }

  private async ofDuty(tx: Tx, stationIds: readonly string[]): Promise<Found[]> {
    const short = await this.roster.shortNow(tx, stationIds);
    return short.map(({ stationId, missing }) => [stationId, finding('slot-below-two', missing)]);
  }

  /** A provider that is down is down for everybody. */
  private async ofOutlets(tx: Tx, stationIds: readonly string[]): Promise<Found[]> {
    const states = await this.outlets.statesNow(tx);
    const down = states.filter(
      ({ isOpen, openedAt }) => isOpen && openedAt !== null && after(openedAt, DOWN_FOR) < tx.now,
    );
    if (down.length === 0) return [];
    const one = channelsDown(down.map(({ name }) => name).sort());
    return stationIds.map((stationId) => [stationId, one]);
  }
}
