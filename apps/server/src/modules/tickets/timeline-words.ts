import {
  CATEGORIES,
  causeWords,
  dateWords,
  DIVERSIONS,
  numberWords,
  spanWords,
  SUPERVISION_WORDS,
  SUSPENSION_WORDS,
  URGENCY_WORDS,
  type Fact,
  type TicketFactType,
} from '@doorstep/domain';
import { WAKE_WORDS, words } from './words';

type TicketFact = Fact<TicketFactType>;
type Said = { [T in TicketFactType]: (payload: Fact<T>['payload']) => string };

/** What was said at each step, as everybody may read it. A new fact does not compile until it can be said. */
const SAID: Said = {
  'ticket.reported': ({ text }) => text,
  'ticket.child-opened': ({ parentNumber, text }) =>
    words.told(words.partOf(numberWords(parentNumber)), text),
  'ticket.transcribed': (line) => [...words.onPaper(line)].slice(0, 600).join(''),
  'ticket.accepted': () => '',
  'ticket.escalated': ({ wake }) => WAKE_WORDS[wake],
  'ticket.raised': ({ from, to }) => `${URGENCY_WORDS[from]} → ${URGENCY_WORDS[to]}`,
  'ticket.seen': ({ name }) => words.seen(name),
  'ticket.unseen': () => words.unseen,
  'ticket.diverted': ({ reason, note }) =>
    words.told(`${DIVERSIONS[reason].words}，${DIVERSIONS[reason].where}`, note),
  'ticket.objected': ({ words: said }) => said,
  'ticket.solved': ({ outcome }) => outcome,
  'ticket.dispatched': ({ partyName, note }) => words.sentTo(partyName, note),
  'ticket.whistled': ({ partyNames, note }) => words.told(partyNames.join('、'), note),
  'ticket.helper-done': ({ childNumber, partyName }) => `${partyName}（${numberWords(childNumber)}）`,
  'ticket.signed': ({ workerName }) => workerName,
  'ticket.unsigned': ({ partyName }) => words.unsigned(partyName),
  'ticket.pressed': ({ partyName, level }) => words.told(SUPERVISION_WORDS[level], partyName),
  'ticket.transferred': ({ workerName, note }) => words.told(workerName, note),
  'ticket.returned': ({ reason }) => reason,
  'ticket.upheld': ({ reason }) => reason,
  'ticket.overruled': ({ reason }) => reason,
  'ticket.visit-proposed': ({ note, ...window }) => words.told(windowWords(window), note),
  'ticket.visit-agreed': (window) => windowWords(window),
  'ticket.visit-missed': ({ by, note = '', ...window }) =>
    words.told(`${windowWords(window)}，${by === 'resident' ? words.nobodyIn : words.nobodyCame}`, note),
  'ticket.suspended': ({ cause, until, note }) =>
    words.told(`${SUSPENSION_WORDS[cause]}，最晚${dayWords(until)}接着办`, note),
  'ticket.resumed': ({ cause, isAtCap, note }) => (isAtCap ? words.atCap(SUSPENSION_WORDS[cause]) : note),
  'ticket.extension-asked': ({ until, reason }) => words.until(dayWords(until), reason),
  'ticket.extension-granted': ({ until, reason }) => words.until(dayWords(until), reason),
  'ticket.extension-refused': ({ reason }) => reason,
  'ticket.claimed': ({ outcome }) => outcome,
  'ticket.approved': ({ note }) => note,
  'ticket.rejected': ({ reason }) => reason,
  'ticket.confirmed': ({ words: said }) => said,
  'ticket.half-fixed': ({ childNumber, words: said }) => words.restOf(numberWords(childNumber), said),
  'ticket.redone': ({ count, words: said }) => words.redone(count, said),
  'ticket.lapsed': () => words.lapsed,
  'ticket.given-up': ({ reason }) => reason,
  'ticket.unresolved': ({ reason, explanation, reviewAt }) =>
    `${words.told(reason, explanation)}。${dayWords(reviewAt)}再看一次`,
  'ticket.carried-on': ({ reason }) => reason,
  'ticket.recalled': () => '',
  'ticket.withdrawn': ({ reason }) => reason,
  'ticket.kept': ({ reason }) => reason,
  'ticket.called-back': ({ rating, isSolved, channel, words: said }) =>
    `${words.channel[channel]}：${words.rated(rating, isSolved, said)}`,
  'ticket.not-reached': ({ channel, words: said }) => words.notReached(words.channel[channel], said),
  'ticket.reopened': ({ count, words: said }) => words.redone(count, said),
  'ticket.recurred': ({ ofNumber, count }) => words.recurred(numberWords(ofNumber), count),
  'ticket.cause-recorded': ({ root }) => words.told(causeWords(root), root.words),
  'ticket.sweep-opened': ({ flats }) => flats.join('、'),
  'ticket.sweep-withdrawn': ({ flats }) => flats.join('、'),
  'ticket.flat-looked': ({ flat, isFound, words: said }) => words.told(words.lookedAt(flat, isFound), said),
  'ticket.archived': () => '',
  'ticket.noted': ({ text }) => text,
  'ticket.merged': ({ intoNumber }) => words.mergedInto(numberWords(intoNumber)),
  'ticket.joined': ({ fromNumber }) => words.joined(numberWords(fromNumber)),
  'ticket.unmerged': ({ fromNumber }) => words.parted(numberWords(fromNumber)),
  'ticket.parted': ({ withNumber }) => words.parted(numberWords(withNumber)),
  'ticket.case-opened': ({ numbers, kin }) => words.together(numbers, kin),
  'ticket.case-undone': ({ numbers }) => words.apart(numbers),
  'ticket.likened': ({ toNumber }) => words.likened(numberWords(toNumber)),
  'ticket.set-apart': ({ numbers }) => words.apart(numbers),
  'ticket.reconsidered': ({ numbers }) => words.apart(numbers),
  'ticket.called': (call) => words.called(call),
  'ticket.promise-due': ({ who, promisedBy }) => words.promised(who, promisedBy),
  'ticket.followed': ({ count }) => words.followers(count),
  'ticket.unfollowed': ({ count }) => words.followers(count),
  'ticket.neighbour-answered': ({ isFixed, ...answers }) => words.neighbours(isFixed, answers),
  'ticket.recategorised': ({ from, to }) => `${CATEGORIES[from].label} → ${CATEGORIES[to].label}`,
  'ticket.link-issued': ({ partyName }) => words.linkFor(partyName),
  'ticket.link-opened': () => '',
  'ticket.link-revoked': ({ partyName }) => words.linkFor(partyName),
};

/** `11月29日周日 14:00–16:00` */
const windowWords = ({ from, until }: { from: string; until: string }): string =>
  `${dateWords(new Date(from))} ${spanWords(new Date(from), new Date(until))}`;

const dayWords = (moment: string): string => dateWords(new Date(moment));

/** The words of a step. */
export const wordsOf = (fact: TicketFact): string =>
  (SAID[fact.type] as (payload: object) => string)(fact.payload);

/** The photos and voice notes a step brought along. */
export const mediaOf = ({ payload }: TicketFact): readonly string[] =>
  'mediaIds' in payload ? (payload.mediaIds ?? []) : [];

/** The party that acted, with the hands that did the work where they were named. */
export function partyOf({ payload }: TicketFact): string | null {
  if (!('partyName' in payload) || payload.partyName === null) return null;
  return words.worker(payload.partyName, 'workerName' in payload ? payload.workerName : '');
}
