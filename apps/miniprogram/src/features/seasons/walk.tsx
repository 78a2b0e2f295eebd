import type { RoundPlaceView, RoundView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { cx } from '../../ui/cx';
import { PlaceCard } from './place-card';
import styles from './seasons.module.scss';
import { SEASONS_WORDS } from './words';

/** The places in three parts: those to see first, the others, and what has been seen. */
export function Walk({ round }: { round: RoundView }) {
  const { walk } = round;
  const waiting = walk.filter(({ state }) => state === 'waiting');
  const first = waiting.filter(({ heard }) => heard !== '');
  const others = waiting.filter(({ heard }) => heard === '');
  const seen = walk.filter(({ state }) => state !== 'waiting');
  return (
    <>
      <Part title={SEASONS_WORDS.first} note={SEASONS_WORDS.firstNote} places={first} round={round} />
      <Part
        title={first.length > 0 ? SEASONS_WORDS.others : SEASONS_WORDS.open}
        places={others}
        round={round}
      />
      <Part title={SEASONS_WORDS.done} places={seen} round={round} />
    </>
  );
}

function Part({
  title,
  note,
  places,
  round,
}: {
  title: string;
  note?: string;
  places: readonly RoundPlaceView[];
  round: RoundView;
}) {
  if (places.length === 0) return null;
  return (
    <>
      <Text aria-role="heading" className={cx(styles.strong)}>
        {title}
      </Text>
      {note !== undefined && <Text>{note}</Text>}
      {places.map((place) => (
        <PlaceCard key={place.placeId} place={place} round={round} />
      ))}
    </>
  );
}
