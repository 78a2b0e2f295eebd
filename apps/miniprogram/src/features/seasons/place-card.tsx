import { lookAtPlace, type RoundPlaceView, type RoundView } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { mediaUrl } from '../../device/media-url';
import { go } from '../../device/navigate';
import { showPhotos } from '../../device/photos';
import { problemWords } from '../../device/problem-words';
import { useNow } from '../../device/use-now';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { PhotosRow } from '../../ui/photos-row';
import { Tag } from '../../ui/tag';
import { tell } from '../../ui/toast';
import { FoundSheet } from './found-sheet';
import { NoteSheet } from './note-sheet';
import styles from './seasons.module.scss';
import { itself, tellOfTick, useRoundAct } from './use-round';
import { SEASONS_WORDS } from './words';

interface OnPlace {
  place: RoundPlaceView;
  round: RoundView;
}

/** One place: what to look at, then one tap; what was seen stays with its word and photo. */
export function PlaceCard({ place, round }: OnPlace) {
  const isWaiting = place.state === 'waiting';
  return (
    <Card id={`place-${place.placeId}`}>
      <View className={cx(styles.line)}>
        <Text className={cx(styles.place)}>{place.place}</Text>
        {place.heard !== '' && isWaiting && <Tag words={place.heard} tone="wish" />}
      </View>
      {isWaiting ? <Looks looks={place.looks} /> : <Seen place={place} />}
      {round.actions.includes('look') && (isWaiting ? <Deeds place={place} round={round} /> : null)}
      {round.actions.includes('look') && place.state === 'fine' && <Undo place={place} round={round} />}
    </Card>
  );
}

function Looks({ looks }: { looks: readonly string[] }) {
  return (
    <View className={cx(styles.looks)}>
      {looks.map((look) => (
        <Text key={look} className={cx(styles.look)}>
          {look}
        </Text>
      ))}
    </View>
  );
}

function Seen({ place: { state, note, photos, by, lookedAt, ticketId } }: { place: RoundPlaceView }) {
  const now = useNow();
  const large = photos.map(({ url }) => mediaUrl(url));
  return (
    <>
      {state === 'found' && <Tag words={SEASONS_WORDS.foundHere} tone="alarm" icon="alert" />}
      {note !== '' && <Text>{note}</Text>}
      {photos.length > 0 && (
        <PhotosRow
          urls={photos.map(({ url, thumbUrl }) => mediaUrl(thumbUrl ?? url))}
          onShow={(index) => void showPhotos(large, index)}
        />
      )}
      {by !== null && lookedAt !== null && (
        <Text className={cx(styles.soft)}>{SEASONS_WORDS.by(by, momentWords(new Date(lookedAt), now))}</Text>
      )}
      {ticketId !== null && (
        <Button look="second" icon="list" onTap={() => void go('ticket', { id: ticketId })}>
          {SEASONS_WORDS.openTicket}
        </Button>
      )}
    </>
  );
}

/** Fine, with one tap; found, or a word and a photo, on a sheet. */
function Deeds({ place, round: { roundId, categories } }: OnPlace) {
  const [sheet, setSheet] = useState<'note' | 'find'>();
  const { placeId } = place;
  const { act, isBusy, problem } = useRoundAct(lookAtPlace, itself, () => tellOfTick(roundId, place));
  const close = (): void => setSheet(undefined);
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id={`look-${placeId}`}
        icon="check"
        isBusy={isBusy}
        label={`${place.place}，${SEASONS_WORDS.look}`}
        onTap={() => act({ roundId, placeId, isLooked: true })}
      >
        {SEASONS_WORDS.look}
      </Button>
      <View className={cx(styles.pair)}>
        <Button id={`find-${placeId}`} look="second" icon="alert" onTap={() => setSheet('find')}>
          {SEASONS_WORDS.find}
        </Button>
        <Button id={`note-${placeId}`} look="second" icon="pen" onTap={() => setSheet('note')}>
          {SEASONS_WORDS.more}
        </Button>
      </View>
      {sheet === 'note' && <NoteSheet roundId={roundId} place={place} onClose={close} />}
      {sheet === 'find' && (
        <FoundSheet roundId={roundId} place={place} categories={categories} onClose={close} />
      )}
    </>
  );
}

function Undo({ place, round: { roundId } }: OnPlace) {
  const { placeId } = place;
  const { act, isBusy, problem } = useRoundAct(lookAtPlace, itself, () =>
    tell(SEASONS_WORDS.undone(place.place)),
  );
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id={`undo-${placeId}`}
        look="quiet"
        isBusy={isBusy}
        onTap={() => act({ roundId, placeId, isLooked: false })}
      >
        {SEASONS_WORDS.undo}
      </Button>
    </>
  );
}
