/**
 * `npm run -s eval:matching -- --wishes W.jsonl --offers O.jsonl`: a line per wish with the offers that may serve it,
 * best first; with `--pairs` a line per pair of the whole wall; with `--cards` what was read from each card.
 */
import { readFileSync } from 'node:fs';
import { Sentence } from './sentence.mjs';

/** So many are shown on the duty member's board. */
const SHOWN = 3;

function fileOf(args, name, linesOf) {
  const place = args.indexOf(`--${name}`);
  const file = place < 0 ? undefined : args[place + 1];
  if (file === undefined) throw new Sentence(`缺少 --${name} 文件。`, `--${name} names no file.`);
  let content;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new Sentence(`读不了 ${file}。`, `${file} cannot be read.`);
  }
  return linesOf(content);
}

const textOf = (value) => (typeof value === 'string' ? value : '');
const wholeOf = (value) => (Number.isInteger(value) ? value : null);
const genderOf = (value) => (value === 'F' || value === 'M' ? value : null);

function wishOf({ id, text, resident }, { readWish }) {
  const person = {
    building: wholeOf(resident?.building) ?? 0,
    unit: wholeOf(resident?.unit),
    floor: wholeOf(resident?.floor),
    gender: genderOf(resident?.gender),
    age: wholeOf(resident?.age),
  };
  const card = readWish(textOf(text), person);
  return { id, residentId: String(id), resident: person, card, waitingDays: 0 };
}

function offerOf({ id, text, member, capacity }, { readOffer }) {
  const person = {
    building: wholeOf(member?.building),
    unit: wholeOf(member?.unit),
    gender: genderOf(member?.gender),
    isInService: member?.kind === 'in_service',
  };
  const standing = { capacity: wholeOf(capacity) ?? 1, held: 0, load: 0, idleWeeks: 0 };
  return { id, memberId: String(id), member: person, card: readOffer(textOf(text), person), ...standing };
}

/** The prediction lines the options ask for. */
export function predictMatching(args, domain, linesOf) {
  const wishes = fileOf(args, 'wishes', linesOf).map((line) => wishOf(line, domain));
  const offers = fileOf(args, 'offers', linesOf).map((line) => offerOf(line, domain));
  if (args.includes('--cards'))
    return [
      ...wishes.map(({ id, card }) => ({ wish_id: id, card })),
      ...offers.map(({ id, card }) => ({ offer_id: id, card })),
    ];
  if (args.includes('--pairs'))
    return domain
      .pairWall(wishes, offers)
      .pairs.map(({ wishId, offerId }) => ({ wish_id: wishId, offer_id: offerId }));
  const suggest = domain.suggester(offers);
  return wishes.map((wish) => {
    const { good } = suggest(wish);
    return { wish_id: wish.id, offers: good.slice(0, SHOWN).map(({ offerId }) => offerId) };
  });
}
