import {
  judgeOffer,
  judgeWish,
  type AnswerOf,
  type readWishBoard,
  type YellowCard,
} from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Reasons } from '../../../ui/reasons';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { MediaShown } from '../../../attach/media-shown';
import { WISHES_WORDS } from '../words';
import { WriteDown } from './write-down';

type Item = AnswerOf<typeof readWishBoard>['toJudge'][number];

function whyOf({ check, private: signs, delicate, isUnheard }: Item['why']): string[] {
  const { whyWaits } = WISHES_WORDS;
  if (isUnheard) return [whyWaits.unheard];
  return [
    ...(check === 'passed' ? [] : [whyWaits[check]]),
    ...(signs.length > 0 ? [whyWaits.private] : []),
    ...(delicate.length > 0 ? [whyWaits.delicate] : []),
  ];
}

/** A card of either colour, as the one who looks at it needs it. */
interface Judged {
  isYellow: boolean;
  id: string;
  said: string;
  /** What the wall would say. */
  shown: string;
  media: YellowCard['media'];
}

function judgedOf({ wish, offer }: Item): Judged | null {
  if (wish) {
    const { wishId: id, words, need: shown, media } = wish;
    return { isYellow: true, id, said: words ?? '', shown, media };
  }
  return offer && { isYellow: false, id: offer.offerId, said: offer.words, shown: offer.promise, media: [] };
}

interface Verdict {
  approve: boolean;
  shown?: string;
  reason?: string;
}

/** Says of a card of either colour what was decided. */
function useJudge({ isYellow, id }: Judged, onDone: () => void) {
  const ofWish = useWishAct(judgeWish, onDone);
  const ofOffer = useWishAct(judgeOffer, onDone);
  const { isBusy, problem } = isYellow ? ofWish : ofOffer;
  const judge = ({ shown, ...verdict }: Verdict): void => {
    if (isYellow) ofWish.act({ wishId: id, ...verdict, ...(shown === undefined ? {} : { need: shown }) });
    else ofOffer.act({ offerId: id, ...verdict, ...(shown === undefined ? {} : { promise: shown }) });
  };
  return { judge, isBusy, problem };
}

/** A card before it is public: what it says, why it waits, and what the wall will say. */
export function JudgeCard({ item }: { item: Item }) {
  const judged = judgedOf(item);
  return judged && <Judging judged={judged} why={whyOf(item.why)} isUnheard={item.why.isUnheard} />;
}

function Judging({ judged, why, isUnheard }: { judged: Judged; why: string[]; isUnheard: boolean }) {
  const [isDeclining, setDeclining] = useState(false);
  const { isYellow, id, said, media } = judged;
  return (
    <Card
      look={isYellow ? 'wish' : 'plain'}
      title={isYellow ? WISHES_WORDS.yellowSide : WISHES_WORDS.redSide}
    >
      {said !== '' && <Text>“{said}”</Text>}
      {why.map((words) => (
        <Text key={words}>{words}</Text>
      ))}
      <MediaShown media={media} />
      {isUnheard ? <WriteDown wishId={id} /> : <Approve judged={judged} />}
      <Button id={`decline-${id}`} look="quiet" onTap={() => setDeclining(true)}>
        {WISHES_WORDS.decline}
      </Button>
      {isDeclining && <DeclineSheet judged={judged} onClose={() => setDeclining(false)} />}
    </Card>
  );
}

function Approve({ judged }: { judged: Judged }) {
  const onWall = useRef(judged.shown);
  const { judge, isBusy, problem } = useJudge(judged, () => tell(WISHES_WORDS.onWall));
  const { id, shown } = judged;
  return (
    <>
      <Field
        id={`public-${id}`}
        label={WISHES_WORDS.wallSays}
        initial={shown}
        shape="line"
        most={60}
        onWords={(words) => (onWall.current = words.trim())}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id={`approve-${id}`}
        icon="check"
        isBusy={isBusy}
        onTap={() => judge({ approve: true, shown: onWall.current })}
      >
        {WISHES_WORDS.approve}
      </Button>
    </>
  );
}

function DeclineSheet({ judged, onClose }: { judged: Judged; onClose: () => void }) {
  const reason = useRef('');
  const { judge, isBusy, problem } = useJudge(judged, () => {
    tell(WISHES_WORDS.declined);
    onClose();
  });
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="send-decline"
        isBusy={isBusy}
        onTap={() => judge({ approve: false, reason: reason.current })}
      >
        {WISHES_WORDS.decline}
      </Button>
    </>
  );
  return (
    <Sheet title={WISHES_WORDS.declineWhy} onClose={onClose} foot={foot}>
      <Reasons
        name="decline"
        label={WISHES_WORDS.declineWhy}
        items={WISHES_WORDS.declineReasons}
        ownWords={WISHES_WORDS.ownWords}
        onWords={(words) => (reason.current = words)}
      />
    </Sheet>
  );
}
