import type { InputOf, PairingView, thankCompanion } from '@doorstep/contracts';
import { delicateSigns, privateSigns, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';
import { PairingActs, sideOrRefuse } from '../pairings/pairing-acts';
import { Pairs } from '../pairings/pairs';
import { VISITS_TABLE } from '../visits/visit-row';

/** A thanks card for whoever came. On the wall only if the one who thanks wants it, and after a member has read it. */
@Injectable()
export class ThankCompanion {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof thankCompanion>): Promise<PairingView> {
    const { pairingId, words, onWall } = asked;
    const { caller } = act;
    return this.acts.with(act, pairingId, async (tx, held) => {
      const { pair, wish } = held;
      if (sideOrRefuse(held, caller) !== 'resident') throw new Refusal('pairing.not-yours');
      const came = "pairing_id = $2 and state = 'confirmed' limit 1";
      const visits = await VISITS_TABLE.list(tx, tx.stationId, came, [pair.id]);
      if (visits.length === 0) throw new Refusal('thanks.too-soon');
      const digest = await this.pairs.digestOf(tx, held);
      const own = { names: [digest.residentName], rooms: [wish.room ?? ''] };
      const isPrivate = privateSigns(words, own).length > 0 || delicateSigns(words).length > 0;
      if (onWall && isPrivate) throw new Refusal('wish.private-words');
      await tx.query(WRITE, [tx.stationId, newId(), pair.id, words, onWall ? 'review' : 'between', tx.now]);
      await this.pairs.record({ tx, held, caller }, 'pairing.thanked', { words, onWall });
    });
  }
}

const WRITE = `
  insert into thanks_cards (station_id, id, pairing_id, words, state, written_at) values ($1, $2, $3, $4, $5, $6)`;
