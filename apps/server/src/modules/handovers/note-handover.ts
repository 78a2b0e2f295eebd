import type { HandoverSheet, InputOf, noteHandover } from '@doorstep/contracts';
import { NOTES_AT_MOST, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { CallerAct } from '../../platform/http/act';
import { SheetActs } from './sheet-acts';

/**
 * A word for those who come next. It stays on the sheet however often the rest is drawn anew. Throws `handover.full` where
 * one more could no longer be shown, and so never be answered.
 */
@Injectable()
export class NoteHandover {
  constructor(private readonly acts: SheetActs) {}

  execute(act: CallerAct, { handoverId, words }: InputOf<typeof noteHandover>): Promise<HandoverSheet> {
    return this.acts.run(act, { handoverId, does: 'note' }, async ({ tx, sheet, about }) => {
      const [written] = await tx.query<{ notes: number }>(WRITTEN, [tx.stationId, sheet.id]);
      if (written!.notes >= NOTES_AT_MOST) throw new Refusal('handover.full');
      await tx.query(NOTE, [tx.stationId, sheet.id, newId(), words, about.actorId, AFTER_LINES]);
      tx.push(`station:${tx.stationId}`, { topic: 'handover', handoverId: sheet.id });
      return sheet;
    });
  }
}

/** Notes stand below the lines the system draws. */
const AFTER_LINES = 1000;

const WRITTEN = `
  select count(*)::integer as notes from handover_items
   where station_id = $1 and handover_id = $2 and written_by is not null`;

const NOTE = `
  insert into handover_items (station_id, handover_id, item_id, place, kind, words, written_by)
  select $1, $2, $3, greatest(coalesce(max(place) + 1, 0), $6), 'note', $4, $5
    from handover_items where station_id = $1 and handover_id = $2`;
