import type { InputOf, nameCompanion, PairingView } from '@doorstep/contracts';
import { OPEN_PAIRINGS, type PairingState, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { PairingActs } from './pairing-acts';
import { PAIRINGS_TABLE } from './pairing-row';
import { Pairs } from './pairs';

const OPEN: readonly PairingState[] = OPEN_PAIRINGS;

/** A second companion, or the backup for both: company does not end because one person is ill. */
@Injectable()
export class NameCompanion {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
    private readonly identity: Identity,
  ) {}

  execute(
    act: CallerAct,
    { pairingId, place, personId }: InputOf<typeof nameCompanion>,
  ): Promise<PairingView> {
    const { caller } = act;
    return this.acts.with(act, pairingId, async (tx, held) => {
      const { pair } = held;
      if (!OPEN.includes(pair.state)) throw new Refusal('pairing.wrong-state');
      const members = await this.identity.holdersByRole(tx, tx.stationId, ['member', 'secretary']);
      const isMember = [...members.values()].flat().includes(personId);
      if (!isMember || personId === pair.ownerId || personId === pair.companionId)
        throw new Refusal('companion.not-a-member');
      await PAIRINGS_TABLE.change(
        tx,
        pair,
        place === 'second' ? { secondId: personId } : { backupId: personId },
      );
      await this.pairs.record({ tx, held, caller }, 'pairing.companion-named', { personId, place });
    });
  }
}
