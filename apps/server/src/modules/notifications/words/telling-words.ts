import {
  clockWords,
  LOUDNESS_WORDS,
  WAKE_PEOPLE,
  type Fact,
  type Loudness,
  type StepFactType,
} from '@doorstep/domain';

type Said = { [T in StepFactType]: (fact: Fact<T>) => string };
type Step = Fact<StepFactType>;

const isUntaken = ({ payload }: Fact<'ticket.transcribed'>): boolean => payload.stage === 'untaken';
const hasNoOwner = ({ payload }: Fact<'ticket.unmerged' | 'ticket.kept'>): boolean =>
  payload.ticket.ownerId === null;

const WHY_CLIMBED = {
  silence: '没有人应，',
  refused: '一个也没叫到，',
  unknown: '不知道叫到没有，',
} as const;

/** 发消息和短信; facts from before there were any but messages say nothing. */
const how = ({ loudness = 'message' }: { loudness?: Loudness }): string => `（${LOUDNESS_WORDS[loudness]}）`;

const STEP_WORDS: Said = {
  'ticket.reported': ({ payload }) => `报上来，先叫当班的人${how(payload)}`,
  'ticket.transcribed': (fact) =>
    isUntaken(fact)
      ? `从纸上补录进来，还没人接，先叫当班的人${how(fact.payload)}`
      : '从纸上补录进来，已经有人管，不用叫人',
  'ticket.objected': ({ payload }) => `居民有异议，重新受理，先叫当班的人${how(payload)}`,
  'ticket.unmerged': (fact) =>
    hasNoOwner(fact)
      ? `和别的事分开单独办，还没人接，先叫当班的人${how(fact.payload)}`
      : '和别的事分开单独办，已经有人管，不用叫人',
  'ticket.kept': (fact) =>
    hasNoOwner(fact)
      ? `居民撤回了，驿站接着管，还没人接，先叫当班的人${how(fact.payload)}`
      : '居民撤回了，驿站接着管，已经有人管，不用叫人',
  'ticket.raised': ({ payload }) =>
    `比报上来时更急，${payload.isUntaken ? '马上再叫当班的人' : '告诉在办的人'}${how(payload)}`,
  'ticket.escalated': ({ payload }) =>
    `${WHY_CLIMBED[payload.why ?? 'silence']}再叫${WAKE_PEOPLE[payload.wake]}${how(payload)}`,
  'ticket.unseen': ({ payload }) => `有人受理了，再叫当班还没看到的人${how(payload)}`,
};

/** One step of calling, in half a sentence: 没有人应，再叫站长（发消息和短信）. */
export const stepWords = (step: Step): string => (STEP_WORDS[step.type] as (fact: Step) => string)(step);

const TOLD_WORDS: { [T in StepFactType]: (when: string, fact: Fact<T>) => string } = {
  'ticket.reported': (when) => `${when}报上来时您当班，所以先叫您。`,
  'ticket.transcribed': (when, fact) =>
    isUntaken(fact)
      ? `${when}补录进来时您当班，所以先叫您。`
      : '这是您记在登记本上的，还没办完，所以告诉您。',
  'ticket.objected': (when) => `${when}居民提出异议、重新受理时您当班，所以先叫您。`,
  'ticket.unmerged': (when) => `${when}和别的事分开单独办时您当班，所以先叫您。`,
  'ticket.kept': (when) => `${when}居民撤回、驿站接着管时您当班，所以先叫您。`,
  'ticket.raised': (when, { payload }) =>
    payload.isUntaken
      ? `${when}改成更急的，还没有人受理，您正当班，所以马上叫了您。`
      : `${when}改成更急的，这件事在您手里，所以告诉您。`,
  'ticket.escalated': (when, { payload }) =>
    `到${when}还没有人受理，按规矩轮到叫${WAKE_PEOPLE[payload.wake]}，所以叫了您。`,
  'ticket.unseen': (when) => `本站的规矩是当班的每一位都要看到，所以${when}再叫了您一次。`,
};

/** Why the reader was told on this step: the rule, in a sentence. */
export const toldWords = (step: Step): string =>
  (TOLD_WORDS[step.type] as (when: string, fact: Step) => string)(clockWords(step.at), step);

/** Where the reader stood who was not told. */
interface Standing {
  isTaker: boolean;
  isReporter: boolean;
  satThen: boolean;
  stoodByThen: boolean;
  climbed: number;
  isTaken: boolean;
}

/** Why the reader was not told; null where nobody was called at all. */
export function untoldWords(standing: Standing | null): string {
  if (standing === null) return '这件事一开始就有人管，没有叫过人。';
  const { isReporter, isTaker, satThen, stoodByThen, climbed, isTaken } = standing;
  if (isReporter) return '这件事是您报的，自己做的事不再提醒自己。';
  if (isTaker) return '这件事是您自己看到并受理的，没有等到叫您。';
  if (satThen) return '报上来时您正当班，提醒还在路上，马上就到。';
  if (!isTaken) return '按规矩还没有轮到叫您：没人应，会一步一步往上叫。';
  if (stoodByThen && climbed === 0) return '当班的人及时受理了，没有惊动备班和下一班。';
  return '报上来时您不当班，当班的人受理了，所以没有叫您。';
}
