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

/** 督办函: to the party, copied to those above, without the resident's name or number. */
export async function letterPdf(dossier: Dossier): Promise<Buffer> {
  const { line } = dossier;
  const { pdf, written } = await openPdf({
    size: 'A4',
    title: `${words.letter} ${line.number}`,
    isHeld: true,
  });
  const flow = new Flow(pdf);
  drawHead(flow, dossier);
  const party = dossier.clocks
    .filter((clock) => clock.isOverdue && clock.party !== null)
    .map(({ name }) => name);
  flow.paragraph(words.to(line.party), { size: 13, face: 'heavy' });
  flow.paragraph(party.length > 0 ? words.late([...new Set(party)].join('、')) : words.onTime, BODY);
  flow.heading(words.matter);
  flow.pairs([
    [words.number, numberWords(line.number)],
    [words.reported, fullMoment(new Date(line.reportedAt))],
    [words.place, line.place],
    [words.kind, dossier.category],
    [words.text, line.text],
    [words.status, STATUS_WORDS[line.status]],
    [words.counts, words.said(dossier.counts)],
  ]);
  flow.paragraph(words.split(dossier.split), BODY);
  for (const clock of dossier.clocks.filter(({ party }) => party !== null))
    flow.paragraph(`${clock.party}${clock.name}：${clock.reasons.join('，')}。`, {
      size: 10.5,
      colour: INK.soft,
    });
  flow.heading(words.course);
  const widths = [96, flow.width - 96];
  for (const step of dossier.steps.slice(-STEPS)) {
    const said = [step.title, step.words].filter(Boolean).join('：');
    flow.row([monthDayTime(new Date(step.at)), said], widths);
  }
  flow.y += 10;
  flow.paragraph(words.ask, BODY);
  flow.paragraph(words.copied, { size: 10.5, colour: INK.soft });
  flow.makeRoom(96);
  flow.y += 16;
  drawSignatures(flow.pen, { x: flow.left, y: flow.y, width: flow.width }, words.signLetter);
  drawSignatures(flow.pen, { x: flow.left, y: flow.y + 40, width: flow.width }, words.signReceipt);
  flow.close(words.dated(fullMoment(new Date(dossier.printedAt)), dossier.printedBy));
  pdf.end();
  return written;
}

const BODY = { size: 12, leading: 21 };

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
