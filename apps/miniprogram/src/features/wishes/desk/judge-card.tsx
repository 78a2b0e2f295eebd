import { judgeOffer, judgeWish, type AnswerOf, type readWishBoard } from '@doorstep/contracts';
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
import { WISHES_WORDS } from '../words';

type Item = AnswerOf<typeof readWishBoard>['toJudge'][number];

function whyOf({ check, private: signs, delicate }: Item['why']): string[] {
  const { whyWaits } = WISHES_WORDS;
  return [
    ...(check === 'passed' ? [] : [whyWaits[check]]),
    ...(signs.length > 0 ? [whyWaits.private] : []),
    ...(delicate.length > 0 ? [whyWaits.delicate] : []),
  ];
}

/** A card before it is public: what it says, why it waits, and what the wall will say. */
export function JudgeCard({ item: { wish, offer, why } }: { item: Item }) {
  const shown = wish?.need ?? offer?.promise ?? '';
  const public_ = useRef(shown);
  const [isDeclining, setDeclining] = useState(false);
  const ofWish = useWishAct(judgeWish, () => tell(WISHES_WORDS.onWall));
  const ofOffer = useWishAct(judgeOffer, () => tell(WISHES_WORDS.onWall));
  const problem = ofWish.problem ?? ofOffer.problem;
  const said = wish?.words ?? offer?.words ?? '';
  const approve = (): void => {
    if (wish) ofWish.act({ wishId: wish.wishId, approve: true, need: public_.current });
    else if (offer) ofOffer.act({ offerId: offer.offerId, approve: true, promise: public_.current });
  };
  const key = wish?.wishId ?? offer?.offerId ?? '';
  return (
    <Card look={wish ? 'wish' : 'plain'} title={wish ? WISHES_WORDS.yellowSide : WISHES_WORDS.redSide}>
      {said !== '' && <Text>“{said}”</Text>}
      {whyOf(why).map((words) => (
        <Text key={words}>{words}</Text>
      ))}
      <Field
        id={`public-${key}`}
        label="墙上这样写"
        initial={shown}
        shape="line"
        most={60}
        onWords={(words) => (public_.current = words.trim())}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id={`approve-${key}`} icon="check" isBusy={ofWish.isBusy || ofOffer.isBusy} onTap={approve}>
        {WISHES_WORDS.approve}
      </Button>
      <Button id={`decline-${key}`} look="quiet" onTap={() => setDeclining(true)}>
        {WISHES_WORDS.decline}
      </Button>
      {isDeclining && (
        <DeclineSheet
          wishId={wish?.wishId}
          offerId={offer?.offerId}
          onClose={() => setDeclining(false)}
        />
      )}
    </Card>
  );
}

interface DeclineProps {
  wishId: string | undefined;
  offerId: string | undefined;
  onClose: () => void;
}

function DeclineSheet({ wishId, offerId, onClose }: DeclineProps) {
  const reason = useRef('');
  const done = (): void => {
    tell(WISHES_WORDS.declined);
    onClose();
  };
  const ofWish = useWishAct(judgeWish, done);
  const ofOffer = useWishAct(judgeOffer, done);
  const problem = ofWish.problem ?? ofOffer.problem;
  const send = (): void => {
    const no = { approve: false, reason: reason.current };
    if (wishId !== undefined) ofWish.act({ wishId, ...no });
    else if (offerId !== undefined) ofOffer.act({ offerId, ...no });
  };
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-decline" isBusy={ofWish.isBusy || ofOffer.isBusy} onTap={send}>
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
