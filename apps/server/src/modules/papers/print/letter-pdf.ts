import { numberWords, STATUS_WORDS } from '@doorstep/domain';
import { openPdf } from '../../../platform/print/open-pdf';
import type { Dossier } from './dossier';
import { dossierWords as words } from './dossier-words';
import { Flow } from './flow';
import { fullMoment, monthDayTime } from './moments';
import { INK } from './pen';
import { drawSignatures } from './signatures';

/** So many of the last steps stand in the letter; the pack has them all. */
const STEPS = 8;
const PARTY_CLOCKS: readonly string[] = ['sign', 'arrive', 'finish'];
/** What the station and its neighbours said among themselves is not for the party. */
const AMONG_US: readonly string[] = [
  'ticket.noted',
  'ticket.seen',
  'ticket.unseen',
  'ticket.followed',
  'ticket.unfollowed',
];

/** 督办函: to the party, copied to those above, without the resident's name or number. */
export async function letterPdf(dossier: Dossier): Promise<Buffer> {
  const title = `${words.letter} ${dossier.line.number}`;
  const { pdf, written } = await openPdf({ size: 'A4', title, isHeld: true });
  const flow = new Flow(pdf);
  const ofParty = dossier.time.clocks.filter(({ name }) => PARTY_CLOCKS.includes(name));
  const late = ofParty.filter(({ isOverdue }) => isOverdue).map((clock) => clock.title);
  drawHead(flow, dossier);
  flow.paragraph(words.to(dossier.line.party), { size: 13, face: 'heavy' });
  flow.paragraph(late.length > 0 ? words.late([...new Set(late)].join('、')) : words.onTime, BODY);
  drawMatter(flow, dossier);
  flow.paragraph(words.split(dossier.time.split), BODY);
  for (const { who, title: name, reasons } of ofParty)
    flow.paragraph(`${who}${name}：${reasons.join('，')}。`, SMALL);
  drawCourse(flow, dossier);
  flow.paragraph(words.ask, BODY);
  flow.paragraph(words.copied, SMALL);
  flow.makeRoom(68);
  flow.y += 8;
  drawSignatures(flow.pen, { x: flow.left, y: flow.y, width: flow.width }, words.signLetter);
  drawSignatures(flow.pen, { x: flow.left, y: flow.y + 36, width: flow.width }, words.signReceipt);
  flow.close(words.dated(fullMoment(new Date(dossier.printedAt)), dossier.printedBy));
  pdf.end();
  return written;
}

function drawMatter(flow: Flow, { line, category, counts }: Dossier): void {
  flow.heading(words.matter);
  flow.pairs([
    [words.number, numberWords(line.number)],
    [words.reported, fullMoment(new Date(line.reportedAt))],
    [words.place, line.place],
    [words.kind, category],
    [words.text, line.text],
    [words.status, STATUS_WORDS[line.status]],
    [words.counts, words.said(counts)],
  ]);
}

function drawCourse(flow: Flow, { steps }: Dossier): void {
  flow.heading(words.course);
  const widths = [96, flow.width - 96];
  for (const step of steps.filter(({ type }) => !AMONG_US.includes(type)).slice(-STEPS))
    flow.row([monthDayTime(new Date(step.at)), [step.title, step.words].filter(Boolean).join('：')], widths);
  flow.y += 10;
}

const SMALL = { size: 10.5, colour: INK.soft };
const BODY = { size: 12, leading: 19 };

function drawHead(flow: Flow, { stationName, community, line }: Dossier): void {
  const box = { x: flow.left, y: flow.y, width: flow.width };
  const colour = INK.red;
  flow.pen.line(`${community}${stationName}`, box, {
    size: 24,
    face: 'heavy',
    colour,
    height: 34,
    align: 'center',
  });
  flow.pen.line(
    words.letter,
    { ...box, y: box.y + 36 },
    { size: 20, face: 'heavy', height: 30, align: 'center' },
  );
  flow.pen.line(line.number, { ...box, y: box.y + 66 }, { size: 11, colour: INK.soft, align: 'center' });
  flow.pen.rule([box.x, box.y + 88], [box.x + box.width, box.y + 88], 2, colour);
  flow.y += 104;
}
