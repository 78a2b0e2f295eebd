import { changeWish, readWishCard, readWishWords, type AskOf, type YellowCard } from '@doorstep/contracts';
import { GLUED_WISHES, nextWishActions } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { back } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Toggle } from '../../../ui/toggle';
import { MediaShown } from '../../../attach/media-shown';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { keepLimits } from './keep-limits';
import { SayIt } from './say-it';
import { tellOfChange } from './tell-of-change';
import { useSaid } from './use-said';
import { useSendNote } from './use-send-note';
import { WishReading } from './wish-reading';

/** A yellow card that hangs, said another way by whoever it belongs to. A card that is glued is not changed, and why. */
export function ChangeWishScreen({ wishId }: { wishId: string }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const { data, error, refetch } = useAsk(readWishCard, { wishId });
  if (!data && error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (nextWishActions(data.standing, role).includes('change')) return <ChangeWish wish={data} />;
  const isGlued = GLUED_WISHES.includes(data.state);
  return (
    <EmptyState
      title={WISHES_WORDS.notNow}
      words={isGlued ? WISHES_WORDS.gluedNote : WISHES_WORDS.notNowWords}
    />
  );
}

/** The card as it stands, as it is sent again when somebody wants it back. */
function partsOf(wish: YellowCard): AskOf<typeof changeWish> {
  const { wishId, words, media, reading, need, mayAskNeighbours, person } = wish;
  const { floor = null, room = null, gender = null, age = null } = person ?? {};
  const mediaIds = media.map(({ mediaId }) => mediaId);
  return { wishId, words: words ?? '', mediaIds, reading, need, floor, room, gender, age, mayAskNeighbours };
}

function ChangeWish({ wish: shown }: { wish: YellowCard }) {
  const [wish] = useState(shown);
  const card = useSaid(readWishWords, {
    words: wish.words ?? '',
    reading: wish.reading,
    keep: keepLimits,
  });
  const [mayAskNeighbours, setMayAsk] = useState(wish.mayAskNeighbours);
  const [notSent, setNotSent] = useState(false);
  const sending = useSendNote();
  const { act, isBusy, problem } = useWishAct(changeWish, () => {
    tellOfChange(changeWish, partsOf(wish));
    void back();
  });
  const send = async (reading: YellowCard['reading']): Promise<void> => {
    const { need: _former, ...parts } = partsOf(wish);
    const fresh = await sending.send(card.voice);
    setNotSent(fresh === null);
    if (fresh === null) return;
    const mediaIds = fresh.length > 0 ? fresh : parts.mediaIds;
    act({ ...parts, words: card.wordsOf(), reading, mediaIds, mayAskNeighbours });
  };
  return (
    <>
      <MediaShown media={wish.media} />
      <SayIt
        name="wish"
        label={WISHES_WORDS.say}
        example={WISHES_WORDS.sayExample}
        said={card}
        maySpeak={wish.media.length === 0}
      />
      {card.heard && (
        <>
          <WishReading reading={card.heard.reading} onChange={card.change} />
          <Card>
            <Toggle
              id="neighbours"
              words={WISHES_WORDS.neighbours}
              note={WISHES_WORDS.neighboursNote}
              isOn={mayAskNeighbours}
              onChange={setMayAsk}
            />
            <Text>{WISHES_WORDS.changedLater}</Text>
            {notSent && <ErrorNote words={WISHES_WORDS.noteNotSent} />}
            {problem && <ErrorNote words={problemWords(problem)} />}
            <Button
              id="change-wish"
              icon="check"
              isBusy={isBusy || sending.isSending}
              onTap={() => void send(card.heard!.reading)}
            >
              {WISHES_WORDS.changeDone}
            </Button>
          </Card>
        </>
      )}
    </>
  );
}
