import type { ErrandView, TicketView } from '@doorstep/contracts';
import { isLiving, Refusal, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Act, CallerAct } from '../../../platform/http/act';
import { Stations } from '../../stations/index';
import { lockTicket } from '../find-ticket';
import { recordOnTicket } from '../record-on-ticket';
import { TicketViews } from '../ticket-views';
import { errandOf } from './errand-view';
import { isOpen, linkBehind, type LinkRow } from './link-rows';
import { hashOf } from './link-secrets';

/** Who comes by a link: a caller of the party it was made for, under the link's own id. */
interface Errand {
  link: LinkRow;
  caller: Caller;
}

/**
 * The door for parties without an account. Whatever is wrong with a link (never issued, over, taken back, its ticket gone
 * into other hands) is answered alike: who tries learns nothing, not even that it once was one.
 */
@Injectable()
export class Errands {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly views: TicketViews,
  ) {}

  async open(act: Act): Promise<ErrandView> {
    const errand = await this.behind(act);
    if (!isOpen(errand.link)) throw new Refusal('link.closed');
    const view = await this.views.read(errand.caller, { ticketId: errand.link.ticketId });
    if (errand.link.openedAt === null) await this.noteOpening(act, errand);
    return this.draw(view, errand.link);
  }

  /**
   * Does one thing to the ticket as its party. The act itself asks once more whether the link still opens it, under the
   * ticket's lock; here it need only live, so that a try whose answer was lost is told how it went.
   */
  async act(act: Act, work: (act: CallerAct, ticketId: string) => Promise<TicketView>): Promise<ErrandView> {
    const { link, caller } = await this.behind(act);
    return this.draw(await work({ ...act, caller }, link.ticketId), link);
  }

  /** The caller a living link makes, for what touches no ticket: a photo on its way. */
  async callerBehind(act: Act): Promise<CallerAct> {
    const { link, caller } = await this.behind(act);
    if (!isOpen(link)) throw new Refusal('link.closed');
    return { ...act, caller };
  }

  private async behind({ pass }: Act): Promise<Errand> {
    const link = pass === undefined ? null : await linkBehind(this.db, hashOf(pass));
    if (link === null || !isLiving(link, link.now)) throw new Refusal('link.closed');
    const { stationId, partyId, linkId } = link;
    return { link, caller: { personId: linkId, role: 'party', stationId, partyId, linkId } };
  }

  private async draw(view: TicketView, link: LinkRow): Promise<ErrandView> {
    const station = await this.stations.stationOf(this.db, link.stationId);
    return errandOf(this.db, { view, link, station });
  }

  /** The first look is a fact: from here on nobody can say it never arrived. */
  private noteOpening(act: Act, { link, caller }: Errand): Promise<void> {
    const { stationId, linkId, ticketId, partyName } = link;
    return this.db.act({ ...act, caller }, { stationId }, async (tx) => {
      const ticket = await lockTicket(tx, ticketId);
      const opened = await tx.query(OPENED, [stationId, linkId, tx.now]);
      if (ticket === null || opened.length === 0) return;
      recordOnTicket(tx, ticket, { type: 'ticket.link-opened', caller, payload: { linkId, partyName } });
    });
  }
}

const OPENED = `update party_links set opened_at = $3 where station_id = $1 and link_id = $2 and opened_at is null
  returning link_id`;
