import { clockWords, LOUDNESS_WORDS, WAKE_PEOPLE, type Fact } from '@doorstep/domain';

type Step = Fact<
  'ticket.reported' | 'ticket.transcribed' | 'ticket.escalated' | 'ticket.raised' | 'ticket.unseen'
>;

const isUntaken = ({ payload }: Fact<'ticket.transcribed'>): boolean => payload.stage === 'untaken';

const WHY_CLIMBED = {
  silence: '没有人应，',
  refused: '一个也没叫到，',
  unknown: '不知道叫到没有，',
} as const;

const raisedTo = ({ payload: { isUntaken } }: Fact<'ticket.raised'>): string =>
  isUntaken ? '马上再叫当班的人' : '告诉在办的人';

/** One step of calling, in half a sentence: 没有人应，再叫站长（发消息和短信）. */
export function stepWords(step: Step): string {
  const how = `（${LOUDNESS_WORDS[step.payload.loudness ?? 'message']}）`;
  if (step.type === 'ticket.transcribed')
    return isUntaken(step)
      ? `从纸上补录进来，还没人接，先叫当班的人${how}`
      : '从纸上补录进来，已经有人管，不用叫人';
  if (step.type === 'ticket.reported') return `报上来，先叫当班的人${how}`;
  if (step.type === 'ticket.raised') return `比报上来时更急，${raisedTo(step)}${how}`;
  if (step.type === 'ticket.unseen') return `有人受理了，再叫当班还没看到的人${how}`;
  const { why = 'silence', wake } = step.payload;
  return `${WHY_CLIMBED[why]}再叫${WAKE_PEOPLE[wake]}${how}`;
}

/** Why the reader was told on this step: the rule, in a sentence. */
export function toldWords(step: Step): string {
  const when = clockWords(step.at);
  if (step.type === 'ticket.transcribed')
    return isUntaken(step)
      ? `${when}补录进来时您当班，所以先叫您。`
      : '这是您记在登记本上的，还没办完，所以告诉您。';
  if (step.type === 'ticket.reported') return `${when}报上来时您当班，所以先叫您。`;
  if (step.type === 'ticket.raised')
    return step.payload.isUntaken
      ? `${when}改成更急的，还没有人受理，您正当班，所以马上叫了您。`
      : `${when}改成更急的，这件事在您手里，所以告诉您。`;
  if (step.type === 'ticket.unseen') return `本站的规矩是当班的每一位都要看到，所以${when}再叫了您一次。`;
  return `到${when}还没有人受理，按规矩轮到叫${WAKE_PEOPLE[step.payload.wake]}，所以叫了您。`;
}

/** Where the reader stood who was not told. */
interface Standing {
  isTaker: boolean;
  isReporter: boolean;
  satThen: boolean;
  stoodByThen: boolean;
  climbed: number;
  isTaken: boolean;
}

/** Why the reader was not told. */
export function untoldWords(standing: Standing): string {
  const { isReporter, isTaker, satThen, stoodByThen, climbed, isTaken } = standing;
  if (isReporter) return '这件事是您报的，自己做的事不再提醒自己。';
  if (isTaker) return '这件事是您自己看到并受理的，没有等到叫您。';
  if (satThen) return '报上来时您正当班，提醒还在路上，马上就到。';
  if (!isTaken) return '按规矩还没有轮到叫您：没人应，会一步一步往上叫。';
  if (stoodByThen && climbed === 0) return '当班的人及时受理了，没有惊动备班和下一班。';
  return '报上来时您不当班，当班的人受理了，所以没有叫您。';
}
