import type { VisitView } from '@doorstep/contracts';
import {
  advanceVisit,
  type Caller,
  type FactPayloads,
  Refusal,
  type VisitAction,
  type VisitState,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { aboutCard } from '../cards/card-facts';
import { type HeldPair, hintPair, Pairs } from '../pairings/pairs';
import { VISITS_TABLE, type VisitRow } from './visit-row';
import { standingOfVisit, VisitViews } from './visit-views';

/** A visit somebody does something to, held together with its pair. */
export interface OnVisit extends HeldPair {
  tx: Tx;
  held: HeldPair;
  visit: VisitRow;
  caller: Caller | null;
  to: VisitState;
}

type VisitFact = Extract<keyof FactPayloads, `visit.${string}`>;

/** The beats every act on a visit shares. */
@Injectable()
export class VisitActs {
  constructor(
    private readonly db: Database,
    private readonly pairs: Pairs,
    private readonly identity: Identity,
    private readonly views: VisitViews,
  ) {}

  run(
    act: CallerAct,
    { visitId, does }: { visitId: string; does: VisitAction },
    work: (on: OnVisit) => Promise<void>,
  ): Promise<VisitView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const { held, visit } = await this.hold(tx, visitId, caller);
      const to = advanceVisit(standingOfVisit(visit, held.pair, caller), does, caller.role);
      await work({ tx, held, ...held, visit, caller, to });
      return this.views.one(tx, caller, visit);
    });
  }

  /** Wish, pair, visit: always in this order, so that two who act at once wait instead of blocking each other. */
  async hold(tx: Tx, visitId: string, caller: Caller | null): Promise<{ held: HeldPair; visit: VisitRow }> {
    const seen = await VISITS_TABLE.find(tx, tx.stationId, visitId);
    if (seen === null) throw new Refusal('visit.unknown');
    const held = await this.pairs.hold(tx, seen.pairingId, caller).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal('visit.unknown') : error;
    });
    const visit = await VISITS_TABLE.hold(tx, visitId);
    if (visit === null) throw new Refusal('visit.unknown');
    return { held, visit };
  }

  /** States what happened to a visit, and nudges the phones that show it. */
  async record<T extends VisitFact>(
    { tx, held, visit, caller }: Pick<OnVisit, 'tx' | 'held' | 'visit' | 'caller'>,
    type: T,
    more: Omit<FactPayloads[T], 'pair' | 'visit'>,
  ): Promise<void> {
    const pair = await this.pairs.digestOf(tx, held);
    const names = await this.identity.namesOf(tx, [visit.visitorId]);
    const digest = {
      visitId: visit.id,
      startsAt: visit.startsAt.toISOString(),
      visitorId: visit.visitorId,
      visitorName: names.get(visit.visitorId) ?? '',
      secondId: visit.secondId,
    };
    tx.record(type, aboutCard(visit, caller), { ...more, pair, visit: digest } as unknown as FactPayloads[T]);
    hintPair(tx, held.pair);
  }
}
