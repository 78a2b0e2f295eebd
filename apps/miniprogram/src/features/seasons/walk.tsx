import type { RoundPlaceView, RoundView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { PlaceCard } from './place-card';
import styles from './seasons.module.scss';
import { SEASONS_WORDS } from './words';

/** The places in parts: those to see first, the others, what is wrong somewhere, and behind one tap what is all right. */
export function Walk({ round }: { round: RoundView }) {
  const { walk } = round;
  const waiting = walk.filter(({ state }) => state === 'waiting');
  const first = waiting.filter(({ heard }) => heard !== '');
  const others = waiting.filter(({ heard }) => heard === '');
  const found = walk.filter(({ state }) => state === 'found');
  const fine = walk.filter(({ state }) => state === 'fine');
  return (
    <>
      <Part title={SEASONS_WORDS.first} note={SEASONS_WORDS.firstNote} places={first} round={round} />
      <Part
        title={first.length > 0 ? SEASONS_WORDS.others : SEASONS_WORDS.open}
        places={others}
        round={round}
      />
      <Part title={SEASONS_WORDS.wrong} places={found} round={round} />
      <Ticked places={fine} round={round} />
    </>
  );
}

/** What was looked at and is all right: nobody walks there again, so a long list of it does not stand in the way. */
function Ticked({ places, round }: { places: readonly RoundPlaceView[]; round: RoundView }) {
  const [isOpen, setOpen] = useState(false);
  if (places.length === 0) return null;
  return (
    <>
      <Button id="ticked" look="quiet" icon={isOpen ? 'close' : 'down'} onTap={() => setOpen(!isOpen)}>
        {isOpen ? SEASONS_WORDS.fold : SEASONS_WORDS.fine(places.length)}
      </Button>
      {isOpen && places.map((place) => <PlaceCard key={place.placeId} place={place} round={round} />)}
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
