import type { answerHandoverItems, HandoverSheet, InputOf } from '@doorstep/contracts';
import { answered, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { Identity } from '../identity/index';
import { slotDigest } from '../roster/index';
import { type ItemRow, itemsOf } from './handover-rows';
import { PassSheet } from './pass-sheet';
import { type OnSheet, SheetActs } from './sheet-acts';
import { words } from './words';

type Answer = InputOf<typeof answerHandoverItems>['answers'][number];

/**
 * Those who come in take the items one by one, or say why not. What is refused stays with the outgoing pair and goes up
 * to the secretary in the same moment. Residents' tickets do not change hands by any of this.
 */
@Injectable()
export class AnswerHandoverItems {
  constructor(
    private readonly acts: SheetActs,
    private readonly passing: PassSheet,
    private readonly identity: Identity,
  ) {}

  execute(
    act: CallerAct,
    { handoverId, answers }: InputOf<typeof answerHandoverItems>,
  ): Promise<HandoverSheet> {
    return this.acts.run(act, { handoverId, does: 'answer' }, async (on) => {
      const { tx, sheet, table } = on;
      checkReasons(answers);
      const items = (await itemsOf(tx, tx.stationId, [sheet.id])).get(sheet.id) ?? [];
      for (const answer of answers) {
        const item = items.find(({ id }) => id === answer.itemId);
        if (item === undefined) throw new Refusal('handover.unknown');
        await this.answer(on, item, answer);
      }
      return this.passing.afterAnswers(tx, sheet, table);
    });
  }

  private async answer(on: OnSheet, item: ItemRow, { accept, reason }: Answer): Promise<void> {
    const { tx, about } = on;
    const state = answered(item.state, accept);
    if (state === null) return;
    await tx.query(ANSWER, [tx.stationId, item.id, state, accept ? '' : reason, about.actorId, tx.now]);
    if (state === 'refused') await this.sendUp(on, item, reason);
  }

  private async sendUp({ tx, sheet, table, about }: OnSheet, item: ItemRow, reason: string): Promise<void> {
    const actorId = about.actorId!;
    const names = await this.identity.namesOf(tx, [actorId]);
    tx.record('handover.item-refused', about, {
      slot: slotDigest(table.slot),
      handoverId: sheet.id,
      itemId: item.id,
      words: item.words,
      byName: names.get(actorId) ?? '',
      reason,
      outgoingIds: table.outgoing,
    });
  }
}

/** Whoever refuses says why: the secretary has to decide by it. */
function checkReasons(answers: readonly Answer[]): void {
  const fields = answers.flatMap(({ accept, reason }, n) =>
    accept || reason !== '' ? [] : [{ path: `answers.${n}.reason`, message: words.sayWhy }],
  );
  if (fields.length > 0) throw new Refusal('input.invalid', { fields });
}

const ANSWER = `
  update handover_items set state = $3, reason = $4, answered_by = $5, answered_at = $6
   where station_id = $1 and item_id = $2`;
