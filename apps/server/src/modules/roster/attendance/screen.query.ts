import type { OutputOf, readScreen } from '@doorstep/contracts';
import { dutyAt, isHeld, isPresent, Refusal, ROLE_WORDS } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { benchAt } from './bench-at';
import { codeAt } from './check-in-codes';
import { screenOfToken } from './screen-rows';
import type { SlotOnRoster } from './slot-rows';

/** What the tablet at the station shows: this minute's code, and who is on duty. Names appear as at the door. */
@Injectable()
export class ScreenQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
    private readonly identity: Identity,
    private readonly stations: Stations,
  ) {}

  async execute(token: string): Promise<OutputOf<typeof readScreen>> {
    const screen = await screenOfToken(this.db, token);
    if (screen === null) throw new Refusal('screen.unknown');
    const now = this.clock.now();
    const { code, changesAt } = codeAt(screen.secret, now);
    const station = await this.stations.stationOf(this.db, screen.stationId);
    return {
      stationName: station?.name ?? '',
      code,
      link: `${this.config.PUBLIC_URL.replace(/\/$/, '')}/#/pages/check-in/index?k=${code}`,
      changesAt: changesAt.toISOString(),
      now: await this.slotNow(screen.stationId, now),
    };
  }

  private async slotNow(stationId: string, now: Date) {
    const hats = ['member', 'secretary', 'district'] as const;
    const holders = await this.identity.holdersByRole(this.db, stationId, hats, now);
    const bench = await benchAt(this.db, stationId, now, holders);
    const here = bench.slots.find(({ id }) => id === dutyAt(bench, now).slot?.id);
    return here === undefined ? null : this.slotView(stationId, here, now);
  }

  private async slotView(stationId: string, slot: SlotOnRoster, now: Date) {
    const seats = slot.seats.filter((seat) => isHeld(seat, now) && (!seat.isStandby || isPresent(seat, now)));
    const faces = await this.identity.facesOf(
      this.db,
      stationId,
      seats.slice(0, 20).map(({ personId }) => personId),
    );
    const isHere = (id: string) => seats.some((seat) => seat.personId === id && isPresent(seat, now));
    return {
      label: slot.label,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      people: faces.map(({ name, showsNameAtDoor, personId }) => ({
        name: showsNameAtDoor ? name : ROLE_WORDS.member,
        isPresent: isHere(personId),
      })),
    };
  }
}
