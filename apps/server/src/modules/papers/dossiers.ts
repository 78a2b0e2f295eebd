import type { TicketView } from '@doorstep/contracts';
import { CATEGORIES, resultWords, WAY_WORDS, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Media } from '../media/index';
import { Tellings } from '../notifications/index';
import { Register } from '../register/index';
import { TicketViews } from '../tickets/index';
import type { Paper } from './paper-rows';
import type { Dossier, DossierTelling } from './print/dossier';
import { monthDayTime } from './print/moments';
import type { StationHead } from './print/register-line';

/** A pack with more pictures than this is too heavy to send on. */
const PHOTOS_AT_MOST = 30;

/** Everything there is about one matter, gathered from the rooms that keep it. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly db: Database,
    private readonly register: Register,
    private readonly tickets: TicketViews,
    private readonly tellings: Tellings,
    private readonly media: Media,
  ) {}

  /** As the secretary of the station sees it, who may ask for it. */
  async of({ stationId, askedBy, ticketId }: Paper, head: StationHead): Promise<Dossier> {
    const caller: Caller = { stationId, personId: askedBy, role: 'secretary', partyId: null };
    const view = await this.tickets.read(caller, { ticketId: ticketId! });
    const line = await this.register.lineOf(stationId, ticketId!);
    if (line === null) throw new Error(`no line in the register for ${ticketId}`);
    const told = await this.tellings.of(caller, ticketId!);
    const { photos, numberOf } = await this.photosOf(stationId, view.timeline);
    return {
      ...head,
      line,
      category: CATEGORIES[line.category].label,
      steps: view.timeline.map(({ type, at, who, title, words, media }) => ({
        ...{ type, at, who, title, words, recordedAt: null },
        photos: media.flatMap(({ mediaId }) => numberOf.get(mediaId) ?? []),
      })),
      time: view.time ?? { split: '', clocks: [] },
      told: told.steps.map(tellingOf),
      counts: countsOf(view.timeline),
      photos,
    };
  }

  private async photosOf(stationId: string, steps: TicketView['timeline']) {
    const photos: Dossier['photos'] = [];
    const numberOf = new Map<string, number>();
    for (const { at, title, media } of steps)
      for (const { mediaId } of media) {
        if (photos.length >= PHOTOS_AT_MOST || numberOf.has(mediaId)) continue;
        const bytes = await this.media.photoOf(this.db, stationId, mediaId);
        if (bytes === null) continue;
        numberOf.set(mediaId, photos.push({ bytes, caption: `${monthDayTime(new Date(at))} ${title}` }));
      }
    return { photos, numberOf };
  }
}

type Steps = TicketView['timeline'];

const countsOf = (steps: Steps): Dossier['counts'] => {
  const count = (type: string): number => steps.filter((step) => step.type === `ticket.${type}`).length;
  return {
    sent: count('dispatched'),
    returned: count('returned'),
    claimed: count('claimed'),
    rejected: count('rejected'),
    redone: count('redone'),
    escalated: count('escalated'),
  };
};

type Told = Awaited<ReturnType<Tellings['of']>>['steps'][number];

const tellingOf = ({ at, words, people }: Told): DossierTelling => ({
  at,
  words,
  people: people.map(({ personName, shownAt, sends }) => ({
    name: personName,
    shownAt,
    ways: sends
      .map(
        ({ way, result, detail }) =>
          `${WAY_WORDS[way]}${resultWords(way, result)}${detail === '' ? '' : `（${detail}）`}`,
      )
      .join('，'),
  })),
});
