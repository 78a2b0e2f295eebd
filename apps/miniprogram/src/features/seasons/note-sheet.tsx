import { lookAtPlace, type RoundPlaceView } from '@doorstep/contracts';
import { useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { usePhotos } from '../../device/use-photos';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { PHOTOS_AT_MOST, PlacePhotos } from './place-photos';
import { itself, useRoundAct } from './use-round';
import { SEASONS_WORDS } from './words';

const WORDS = SEASONS_WORDS.sheets;

interface NoteSheetProps {
  roundId: string;
  place: RoundPlaceView;
  onClose: () => void;
}

/** All was well, and there is a word or a photo to it. */
export function NoteSheet({ roundId, place: { placeId, place }, onClose }: NoteSheetProps) {
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string>();
  const chosen = usePhotos(PHOTOS_AT_MOST);
  const { act, isBusy, problem } = useRoundAct(lookAtPlace, itself, () => {
    tell(SEASONS_WORDS.ticked(place));
    onClose();
  });
  const save = async (): Promise<void> => {
    setWrong(undefined);
    const mediaIds = await chosen.sent().catch(() => null);
    if (mediaIds === null) return setWrong(WORDS.notSent);
    act({ roundId, placeId, isLooked: true, note: note.trim(), mediaIds });
  };
  const foot = (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-note" icon="check" isBusy={isBusy || chosen.isSending} onTap={() => void save()}>
        {WORDS.save}
      </Button>
    </>
  );
  return (
    <Sheet title={WORDS.note(place)} onClose={onClose} foot={foot}>
      <Field
        id="place-note"
        label={WORDS.noteField}
        note={WORDS.optional}
        placeholder={WORDS.notePlaceholder}
        most={200}
        onWords={setNote}
      />
      <PlacePhotos chosen={chosen} />
    </Sheet>
  );
}
