import type { InputOf, lookAtPhone, OutputOf } from '@doorstep/contracts';
import { type Caller, maySeeNumber, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { nameOfWish } from '../cards/card-views';
import { type HeldPair, Pairs, standingOfPairing } from './pairs';

interface Number {
  owner: string;
  ownerOfNumber: string | null;
  name: string;
  phone: string | null;
}

/** A number is shown to the other of the two, while they are a pair. Every look is on record, and its owner hears of it. */
@Injectable()
export class LookAtPhone {
  constructor(
    private readonly db: Database,
    private readonly pairs: Pairs,
    private readonly identity: Identity,
  ) {}

  execute(act: CallerAct, { pairingId }: InputOf<typeof lookAtPhone>): Promise<OutputOf<typeof lookAtPhone>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const held = await this.pairs.hold(tx, pairingId, caller);
      const standing = standingOfPairing(held.pair, caller);
      if (!maySeeNumber({ ...standing, pairingState: standing.state }))
        throw new Refusal('pairing.not-yours');
      const number = standing.isCompanion ? await this.residents(tx, held) : await this.companions(tx, held);
      if (number.phone === null) throw new Refusal('pairing.no-phone');
      await this.keep(tx, held, caller, number);
      return { name: number.name, phone: number.phone };
    });
  }

  private async keep(
    tx: Tx,
    held: HeldPair,
    caller: Caller,
    { owner, ownerOfNumber }: Number,
  ): Promise<void> {
    await tx.query(KEEP, [tx.stationId, newId(), held.pair.id, caller.personId, owner, tx.now]);
    const names = await this.identity.namesOf(tx, [caller.personId]);
    const byName = names.get(caller.personId) ?? '';
    await this.pairs.record({ tx, held, caller }, 'pairing.phone-seen', { ownerOfNumber, byName });
  }

  private async residents(tx: Tx, { wish }: HeldPair): Promise<Number> {
    const { ownerId } = wish;
    const people = ownerId === null ? [] : [ownerId];
    const names = await this.identity.namesOf(tx, people);
    const phones = await this.identity.phonesOf(tx, people);
    return {
      owner: ownerId ?? wish.id,
      ownerOfNumber: ownerId,
      name: nameOfWish(wish, names),
      phone: wish.personPhone ?? phones.get(ownerId ?? '') ?? null,
    };
  }

  private async companions(tx: Tx, { pair }: HeldPair): Promise<Number> {
    const contact = await this.identity.contactOf(tx, pair.companionId);
    const { companionId: owner } = pair;
    return { owner, ownerOfNumber: owner, name: contact?.name ?? '', phone: contact?.phone ?? null };
  }
}

const KEEP = `
  insert into phone_looks (station_id, id, pairing_id, looker_id, owner_id, looked_at)
  values ($1, $2, $3, $4, $5, $6)`;
