import type { PaperView } from '@doorstep/contracts';
import { after, days, type Wait } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { monthDayTime } from './print/moments';
import { PaperLinks } from './paper-links';
import type { Paper } from './paper-rows';
import { words } from './words';

/** How long the file of a paper lies here. */
export const KEPT_FOR: Wait = days(1);

/** A paper as the phone shows it. */
@Injectable()
export class PaperViews {
  constructor(private readonly links: PaperLinks) {}

  of(paper: Paper): PaperView {
    const { paperId, kind, title, state, filename, bytes, askedAt } = paper;
    return {
      ...{ paperId, kind, title, state, filename, bytes },
      percent: percentOf(paper),
      words: wordsOf(paper),
      askedAt: askedAt.toISOString(),
      link: state === 'ready' ? this.links.linkTo(paperId) : null,
    };
  }
}

/** A hundred only when it can be opened. */
function percentOf({ state, done, total }: Paper): number {
  if (state === 'ready') return 100;
  return total === 0 ? 0 : Math.min(99, Math.floor((done / total) * 100));
}

function wordsOf({ state, done, total, endedAt }: Paper): string {
  switch (state) {
    case 'waiting':
    case 'failed':
    case 'cancelled':
    case 'expired':
      return words[state];
    case 'writing':
      return words.writing(done, total);
    case 'ready':
      return words.ready(monthDayTime(after(endedAt!, KEPT_FOR)));
  }
}
