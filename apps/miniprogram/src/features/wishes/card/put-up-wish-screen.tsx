import { putUpWish, readWishWords, type AskOf, type WishReadingShape } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { restart } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { Toggle } from '../../../ui/toggle';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { keepLimits } from './keep-limits';
import { ForWhom, type Spoken, useSpeaksAs } from './for-whom';
import { SayIt } from './say-it';
import { useSaid } from './use-said';
import { useSendNote } from './use-send-note';
import { WhereFrom, type House } from './where-from';
import { WishReading } from './wish-reading';

/** A yellow card: said in one's own words, read back, put right where it was misheard, and put up. */
export function PutUpWishScreen({
  code,
  said = '',
}: {
  code?: string | undefined;
  /** Said elsewhere already, where it was no matter to report. */
  said?: string | undefined;
}) {
  const card = useSaid(readWishWords, { words: said, keep: keepLimits });
  return (
    <>
      <SayIt name="wish" label={WISHES_WORDS.say} example={WISHES_WORDS.sayExample} said={card} maySpeak />
      {card.heard && (
        <>
          <WishReading reading={card.heard.reading} onChange={card.change} />
          <Finish code={code} wordsOf={card.wordsOf} voice={card.voice} reading={card.heard.reading} />
        </>
      )}
    </>
  );
}

interface FinishProps {
  code: string | undefined;
  wordsOf: () => string;
  voice: KeptFile | undefined;
  reading: WishReadingShape;
}

function Finish({ code, wordsOf, voice, reading }: FinishProps) {
  const as = useSpeaksAs();
  const [spoken, setSpoken] = useState<Spoken>();
  const [house, setHouse] = useState<House>();
  const [mayAskNeighbours, setMayAsk] = useState(false);
  const [missing, setMissing] = useState<string>();
  const { act, isBusy, problem } = useWishAct(putUpWish, () => {
    tell(WISHES_WORDS.putUpDone);
    void restart('wishes', {});
  });
  const sending = useSendNote();
  const send = async (): Promise<void> => {
    const lacks = lacking(spoken, code !== undefined || house !== undefined);
    setMissing(lacks);
    if (lacks !== undefined) return;
    const mediaIds = await sending.send(voice);
    if (mediaIds === null) return setMissing(WISHES_WORDS.noteNotSent);
    act({
      words: wordsOf(),
      mediaIds,
      reading,
      mayAskNeighbours,
      ...(code === undefined ? {} : { doorCode: code }),
      ...(house === undefined ? {} : { place: house }),
      ...(spoken === undefined ? {} : { onBehalf: behalfOf(spoken, as) }),
    });
  };
  return (
    <>
      <ForWhom spoken={spoken} onSpoken={setSpoken} />
      {code === undefined && (
        <Card>
          <WhereFrom house={house} onHouse={setHouse} />
        </Card>
      )}
      <Card>
        <Toggle
          id="neighbours"
          words={WISHES_WORDS.neighbours}
          note={WISHES_WORDS.neighboursNote}
          isOn={mayAskNeighbours}
          onChange={setMayAsk}
        />
        <Text>{WISHES_WORDS.onlyPublic}</Text>
        {missing !== undefined && <ErrorNote words={missing} />}
        {problem && <ErrorNote words={problemWords(problem)} />}
        <Button id="put-up-wish" icon="heart" isBusy={isBusy || sending.isSending} onTap={() => void send()}>
          {WISHES_WORDS.putUp}
        </Button>
      </Card>
    </>
  );
}

function lacking(spoken: Spoken | undefined, hasPlace: boolean): string | undefined {
  if (spoken !== undefined && spoken.name === '') return WISHES_WORDS.needName;
  if (spoken !== undefined && !spoken.hasConsent) return WISHES_WORDS.needConsent;
  return hasPlace ? undefined : WISHES_WORDS.needPlace;
}

const behalfOf = (
  { name, phone, hasConsent }: Spoken,
  as: 'desk' | 'relative',
): NonNullable<AskOf<typeof putUpWish>['onBehalf']> => ({
  name,
  hasConsent,
  as,
  ...(phone === '' ? {} : { phone }),
});
