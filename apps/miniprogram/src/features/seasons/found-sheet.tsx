import { reportFromPlace, type RoundPlaceView, type RoundView } from '@doorstep/contracts';
import { CATEGORIES, numberWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { usePhotos } from '../../device/use-photos';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { PHOTOS_AT_MOST, PlacePhotos } from './place-photos';
import { useRoundAct } from './use-round';
import { SEASONS_WORDS } from './words';

const WORDS = SEASONS_WORDS.sheets;
/** None of the season's own: the words are understood, as with any report. */
const OTHER = 'other';

interface FoundSheetProps {
  roundId: string;
  place: RoundPlaceView;
  categories: RoundView['categories'];
  onClose: () => void;
}

/** Something is wrong here: a matter, with its place filled in. */
export function FoundSheet({ roundId, place: { placeId, place }, categories, onClose }: FoundSheetProps) {
  const [kind, setKind] = useState<(typeof categories)[number] | typeof OTHER>(categories[0] ?? OTHER);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const chosen = usePhotos(PHOTOS_AT_MOST);
  const { act, isBusy, problem } = useRoundAct(
    reportFromPlace,
    ({ round }) => round,
    ({ number }) => {
      tell(WORDS.sent(numberWords(number)));
      onClose();
    },
  );
  const send = async (): Promise<void> => {
    if (text.trim() === '' && chosen.photos.length === 0) return setWrong(WORDS.needWords);
    setWrong(undefined);
    const mediaIds = await chosen.sent().catch(() => null);
    if (mediaIds === null) return setWrong(WORDS.notSent);
    const category = kind === OTHER ? {} : { category: kind };
    act({ roundId, placeId, text: text.trim(), mediaIds, ...category });
  };
  const foot = (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-finding" icon="send" isBusy={isBusy || chosen.isSending} onTap={() => void send()}>
        {WORDS.send}
      </Button>
    </>
  );
  const kinds = [
    ...categories.map((key) => ({ key, words: CATEGORIES[key].label })),
    { key: OTHER, words: WORDS.other } as const,
  ];
  return (
    <Sheet title={WORDS.find(place)} onClose={onClose} foot={foot}>
      <Text>{WORDS.findNote}</Text>
      <Text aria-role="heading">{WORDS.kind}</Text>
      <Choices name="finding-kind" items={kinds} chosen={kind} onChoose={setKind} />
      <Field
        id="finding-words"
        label={WORDS.words}
        placeholder={WORDS.wordsPlaceholder}
        most={500}
        onWords={setText}
      />
      <PlacePhotos chosen={chosen} />
    </Sheet>
  );
}
