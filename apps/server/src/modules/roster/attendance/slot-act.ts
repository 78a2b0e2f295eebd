import type { SlotView } from '@doorstep/contracts';
import type { About } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { SlotViews } from '../slot-views';
import { lockSlot, type SlotOnRoster } from './slot-rows';

/** What every act on one slot has at hand: the transaction, the slot as it stands with its row held, and who acts. */
export interface SlotAct {
  tx: Tx;
  slot: SlotOnRoster;
  /** For facts about the slot. */
  about: About;
}

/** Runs an act on one slot: finds it within reach, holds its row, and answers with the slot as it stands afterwards. */
@Injectable()
export class SlotActs {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly views: SlotViews,
  ) {}

  /** The act's answer is the slot. */
  run(act: CallerAct, slotId: string, work: (on: SlotAct) => Promise<void>): Promise<SlotView> {
    return this.runWith(act, slotId, async (on) => {
      await work(on);
      return (view) => view;
    });
  }

  /** The act's answer is made from the slot as it stands afterwards. */
  runWith<T>(
    act: CallerAct,
    slotId: string,
    work: (on: SlotAct) => Promise<(slot: SlotView) => T>,
  ): Promise<T> {
    const { stationId, personId, role } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const slot = await lockSlot(tx, slotId);
      const about = { subjectId: slotId, actorId: personId, actorRole: role };
      const answer = await work({ tx, slot, about });
      return answer(await this.views.one(tx, { stationId, personId, now: tx.now }, slotId));
    });
  }

  /** The name facts remember somebody by. */
  async nameOf(tx: Tx, personId: string): Promise<string> {
    return (await this.identity.namesOf(tx, [personId])).get(personId) ?? '';
  }
}
