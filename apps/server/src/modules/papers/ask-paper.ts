import type { askPaper, InputOf, PaperView } from '@doorstep/contracts';
import { after, days, numberWords, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { Register } from '../register/index';
import { PaperViews } from './paper-views';
import { paperOf, WRITE_PAPER } from './paper-rows';
import { spanOf } from './print/moments';
import { FORMS, words } from './words';

type Asked = InputOf<typeof askPaper>;

/** More lines than this are no book any more: six hundred sheets of paper. */
const LINES_TO_PRINT = 6_000;
const UNDER_WAY_AT_MOST = 5;
/** What is over stays in the list so long. */
const LISTED_FOR = days(30);

/** Somebody wants something on paper or in a file: written down, and made by whichever process does later work. */
@Injectable()
export class AskPaper {
  constructor(
    private readonly db: Database,
    private readonly register: Register,
    private readonly views: PaperViews,
  ) {}

  execute(act: CallerAct, asked: Asked): Promise<PaperView> {
    const { stationId, personId } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(SWEEP, [stationId, after(tx.now, -LISTED_FOR)]);
      await refuseTooMany(tx);
      const { about, total } = await this.contentsOf(tx, asked);
      const paperId = newId();
      const title = words.title(words.names[asked.kind], about);
      const filename = `${title.replace(/[ /（）]+/g, '-').replace(/-+/g, '-')}.${FORMS[asked.kind].ending}`;
      const { kind, from = null, to = null, ticketId = null } = asked;
      const row = [stationId, paperId, kind, title, filename, from, to, ticketId, total, personId, tx.now];
      await tx.query(OPEN, row);
      tx.schedule(WRITE_PAPER, { key: paperId, dueAt: tx.now, payload: {} });
      return this.views.of(await paperOf(tx, stationId, paperId));
    });
  }

  /** What it will be about, in words, and how much there is to write. */
  private async contentsOf(
    tx: Tx,
    { kind, from, to, ticketId }: Asked,
  ): Promise<{ about: string; total: number }> {
    if (ticketId !== undefined) {
      const number = await this.register.numberOf(tx, tx.stationId, ticketId);
      if (number === null) throw new Refusal('ticket.unknown');
      return { about: numberWords(number), total: 1 };
    }
    const span = { from: from!, to: to! };
    if (kind === 'wall-report') return { about: spanOf(span.from, span.to), total: 1 };
    const total = await this.register.count(tx, tx.stationId, span);
    if (kind === 'register-pdf' && total > LINES_TO_PRINT) throw new Refusal('paper.too-long');
    return { about: spanOf(span.from, span.to), total };
  }
}

async function refuseTooMany(tx: Tx): Promise<void> {
  const [row] = await tx.query<{ count: number }>(UNDER_WAY, [tx.stationId]);
  if ((row?.count ?? 0) >= UNDER_WAY_AT_MOST) throw new Refusal('paper.too-many');
}

const UNDER_WAY = `
  select count(*)::int as count from papers where station_id = $1 and state in ('waiting', 'writing')`;

const SWEEP = `
  delete from papers
   where station_id = $1 and asked_at < $2 and state in ('failed', 'cancelled', 'expired')`;

const OPEN = `
  insert into papers (station_id, paper_id, kind, title, filename, from_day, to_day, ticket_id, state, total, asked_by,
         asked_at)
  values ($1, $2, $3, $4, $5, $6::date, $7::date, $8, 'waiting', $9, $10, $11)`;
