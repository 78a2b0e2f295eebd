import { judgeWish, readWishWords, type WishReadingShape } from '@doorstep/contracts';
import { needOf } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { keepLimits } from '../card/keep-limits';
import { SayIt } from '../card/say-it';
import { useSaid } from '../card/use-said';
import { WishReading } from '../card/wish-reading';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

/** A card that was only spoken: a member listens, writes it down as it was said, and sees how it is understood. */
export function WriteDown({ wishId }: { wishId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id={`write-down-${wishId}`} icon="pen" onTap={() => setOpen(true)}>
        {WISHES_WORDS.writeDown}
      </Button>
      {isOpen && <WriteDownSheet wishId={wishId} onClose={() => setOpen(false)} />}
    </>
  );
}

const shownOf = ({ kind, slots, frequency: howOften }: WishReadingShape): string =>
  needOf({ kind, slots, howOften });

function WriteDownSheet({ wishId, onClose }: { wishId: string; onClose: () => void }) {
  const card = useSaid(readWishWords, { words: '', keep: keepLimits });
  const { act, isBusy, problem } = useWishAct(judgeWish, () => {
    tell(WISHES_WORDS.onWall);
    onClose();
  });
  const approve = (reading: WishReadingShape): void =>
    act({ wishId, approve: true, heard: { words: card.wordsOf(), reading } });
  return (
    <Sheet title={WISHES_WORDS.writeDown} onClose={onClose}>
      <SayIt name="wish" label={WISHES_WORDS.heardSay} example={WISHES_WORDS.heardExample} said={card} />
      {card.heard && (
        <>
          <WishReading reading={card.heard.reading} onChange={card.change} />
          <Text>
            {WISHES_WORDS.wallSays}：{shownOf(card.heard.reading)}
          </Text>
          {problem && <ErrorNote words={problemWords(problem)} />}
          <Button id="approve-heard" icon="check" isBusy={isBusy} onTap={() => approve(card.heard!.reading)}>
            {WISHES_WORDS.approve}
          </Button>
        </>
      )}
    </Sheet>
  );
}
