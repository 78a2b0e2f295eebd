import { setImmediate as breathe } from 'node:timers/promises';
import { numberWords, STATUS_WORDS } from '@doorstep/domain';
import { openPdf } from '../../../platform/print/open-pdf';
import type { Dossier, DossierStep } from './dossier';
import { dossierWords as words } from './dossier-words';
import { Flow } from './flow';
import { fullMoment, monthDayTime } from './moments';
import { INK } from './pen';
import { drawSignatures } from './signatures';
import { words as paperWords } from './words';

const PHOTO = { width: 232, height: 174, gap: 16 };

/** 办理过程材料: the whole course of one matter from its facts, for the secretary and the district. */
export async function evidencePdf(dossier: Dossier): Promise<Buffer> {
  const title = `${words.pack} ${dossier.line.number}`;
  const { pdf, written } = await openPdf({ size: 'A4', title, isHeld: true });
  const flow = new Flow(pdf);
  drawHead(flow, dossier);
  drawMatter(flow, dossier);
  drawClocks(flow, dossier);
  drawSteps(flow, dossier.steps);
  drawTold(flow, dossier);
  await drawPhotos(flow, dossier);
  flow.makeRoom(60);
  flow.y += 20;
  drawSignatures(flow.pen, { x: flow.left, y: flow.y, width: flow.width }, words.signPack);
  flow.close(words.dated(fullMoment(new Date(dossier.printedAt)), dossier.printedBy));
  pdf.end();
  return written;
}

function drawHead(flow: Flow, { stationName, community }: Dossier): void {
  const box = { x: flow.left, y: flow.y, width: flow.width };
  flow.pen.line(words.pack, box, { size: 22, face: 'heavy', height: 32, align: 'center' });
  flow.pen.line(
    paperWords.head(stationName, community),
    { ...box, y: box.y + 34 },
    {
      ...{ size: 11, colour: INK.soft, align: 'center' },
    },
  );
  flow.y += 60;
}

function drawMatter(flow: Flow, { line, category, counts }: Dossier): void {
  flow.heading(words.matter);
  const { paper } = line;
  flow.pairs([
    [words.number, numberWords(line.number)],
    [words.reported, fullMoment(new Date(line.reportedAt))],
    [words.place, line.place],
    [words.resident, line.reporter],
    [words.kind, category],
    [words.text, line.text || paperWords.soundOnly],
    [words.owner, line.owner ?? ''],
    [words.party, line.party ?? ''],
    [words.status, STATUS_WORDS[line.status]],
    [words.outcome, line.outcome ?? ''],
    [words.counts, words.said(counts)],
    ...(paper
      ? [
          [
            words.paper,
            paperWords.typedIn(
              paper.typedBy,
              monthDayTime(new Date(paper.typedAt)),
              paper.hasPhoto,
              paper.writtenBy,
            ),
          ] as const,
        ]
      : []),
  ]);
}

function drawClocks(flow: Flow, { time: { clocks, split } }: Dossier): void {
  flow.heading(words.clocks);
  flow.paragraph(words.split(split), { size: 11.5, face: 'heavy' });
  const widths = [92, 104, flow.width - 196];
  flow.row(words.clockHead, widths, 3);
  for (const clock of clocks) {
    const due = clock.dueAt === null ? words.paused : monthDayTime(new Date(clock.dueAt));
    const name = `${clock.who}\n${clock.title}`;
    const from = words.due(monthDayTime(new Date(clock.startedAt)), due);
    flow.row([`${name}\n${verdictOf(clock)}`, from, `${clock.reasons.join('；')}。`], widths);
  }
}

function verdictOf({ isOverdue, state }: Dossier['time']['clocks'][number]): string {
  return isOverdue ? words.overdue : words.states[state];
}

function drawSteps(flow: Flow, steps: readonly DossierStep[]): void {
  flow.heading(words.course);
  const widths = [92, 104, flow.width - 196];
  flow.row(words.head, widths, 3);
  for (const { at, recordedAt, who, title, words: said, photos } of steps) {
    const recorded = recordedAt === null ? '' : words.recorded(monthDayTime(new Date(recordedAt)));
    const when = [monthDayTime(new Date(at)), recorded].filter(Boolean).join('\n');
    const shown = photos.map(words.photo).join('、');
    flow.row([when, who, [title, said, shown].filter(Boolean).join('\n')], widths);
  }
}

function drawTold(flow: Flow, { told }: Dossier): void {
  if (told.length === 0) return;
  flow.heading(words.told);
  const widths = [92, 130, flow.width - 222];
  flow.row(words.toldHead, widths, 3);
  for (const { at, words: why, people } of told) {
    const said = people.map(({ name, shownAt, ways }) => {
      const seen = shownAt === null ? words.notSeen : words.seen(monthDayTime(new Date(shownAt)));
      return `${name}：${[ways, seen].filter(Boolean).join('，')}`;
    });
    flow.row([monthDayTime(new Date(at)), why, said.join('\n') || words.nobody], widths);
  }
}

/** Two beside each other, each with its number and where it comes from. */
async function drawPhotos(flow: Flow, { photos }: Dossier): Promise<void> {
  if (photos.length === 0) return;
  flow.heading(words.photos);
  for (const [n, { bytes, caption }] of photos.entries()) {
    const column = n % 2;
    if (column === 0) flow.makeRoom(PHOTO.height + 30);
    const x = flow.left + column * (PHOTO.width + PHOTO.gap);
    const fit: [number, number] = [PHOTO.width, PHOTO.height];
    flow.pen.pdf.image(Buffer.from(bytes), x, flow.y, { fit, align: 'center', valign: 'center' });
    flow.pen.frame({ x, y: flow.y, width: PHOTO.width }, PHOTO.height, 0.5, INK.hair);
    flow.pen.line(
      `${words.photo(n + 1)} ${caption}`,
      { x, y: flow.y + PHOTO.height + 3, width: PHOTO.width },
      {
        ...{ size: 9.5, colour: INK.soft, height: 16 },
      },
    );
    if (column === 1 || n === photos.length - 1) flow.y += PHOTO.height + 30;
    await breathe();
  }
}
