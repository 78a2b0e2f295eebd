import { after, calendarEntry, days, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import type { FileBody } from '../../../platform/http/file-body';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { slotsBetween, type SlotOnRoster } from '../attendance/slot-rows';
import { type CalendarOwner, ownerOf } from './calendar-links';
import { icalOf } from './ical-of';

const DAYS_BEHIND = 14;
const DAYS_AHEAD = 62;

/**
 * A member's turns for the calendar on their own phone, from two weeks back to two months ahead. Opened by the private
 * address alone; an address nobody issued, one that was revoked and one of somebody who is no longer a member all read
 * as "not there".
 */
@Injectable()
export class CalendarFeedQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly stations: Stations,
  ) {}

  async execute(token: string): Promise<FileBody> {
    const owner = await ownerOf(this.db, token);
    if (owner === null || !(await this.isMember(owner))) throw new Refusal('calendar-link.unknown');
    const now = this.clock.now();
    const slots = await this.slotsOf(owner, now);
    const people = new Set(slots.flatMap(({ seats }) => seats.map(({ personId }) => personId)));
    const [names, station] = await Promise.all([
      this.identity.namesOf(this.db, [...people]),
      this.stations.stationOf(this.db, owner.stationId),
    ]);
    const entries = slots
      .map((slot) => calendarEntry(slot, owner.personId, names, now))
      .filter((entry) => entry !== null);
    const head = {
      personId: owner.personId,
      stationName: station?.name ?? '',
      place: station?.place ?? '',
    };
    const body = Buffer.from(icalOf(head, entries));
    return {
      body,
      mediaType: 'text/calendar; charset=utf-8',
      cache: 'private, max-age=0, must-revalidate',
      etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    };
  }

  private async slotsOf({ stationId, personId }: CalendarOwner, now: Date): Promise<SlotOnRoster[]> {
    const slots = await slotsBetween(
      this.db,
      stationId,
      after(now, -days(DAYS_BEHIND)),
      after(now, days(DAYS_AHEAD)),
    );
    return slots.filter(({ seats }) => seats.some((seat) => seat.personId === personId));
  }

  private async isMember({ stationId, personId }: CalendarOwner): Promise<boolean> {
    const holders = await this.identity.holdersByRole(this.db, stationId, ['member', 'secretary']);
    return [...holders.values()].some((people) => people.includes(personId));
  }
}
