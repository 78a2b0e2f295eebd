import type { giveHandover, HandoverSheet, InputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { Identity } from '../identity/index';
import { PassSheet } from './pass-sheet';
import { SheetActs } from './sheet-acts';

/** The outgoing pair has looked it over and gives it to whoever comes next. */
@Injectable()
export class GiveHandover {
  constructor(
    private readonly acts: SheetActs,
    private readonly passing: PassSheet,
    private readonly identity: Identity,
  ) {}

  execute(act: CallerAct, { handoverId }: InputOf<typeof giveHandover>): Promise<HandoverSheet> {
    const { personId } = act.caller;
    return this.acts.run(act, { handoverId, does: 'give' }, async ({ tx, sheet, table, about }) => {
      const names = await this.identity.namesOf(tx, [personId]);
      return this.passing.give(tx, sheet, table, { ...about, name: names.get(personId) ?? null });
    });
  }
}
