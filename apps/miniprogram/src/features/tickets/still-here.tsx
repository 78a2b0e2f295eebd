import { CATEGORIES } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { confirm } from '../../device/feedback';
import { go } from '../../device/navigate';
import { takeBack, useOutbox, type Parcel } from '../../device/outbox';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { REPORT } from './report/carry-reports';
import { takeUpAgain, type Draft } from './report/draft';
import { MINE_WORDS } from './words';

/** Reports that have not reached the station yet: waiting for a signal, or refused and waiting for the person. */
export function StillHere() {
  const { parcels } = useOutbox();
  return (
    <>
      {parcels
        .filter((parcel): parcel is Parcel<Draft> => parcel.kind === REPORT)
        .map((parcel) => (
          <OneStillHere key={parcel.key} parcel={parcel} />
        ))}
    </>
  );
}

function OneStillHere({ parcel }: { parcel: Parcel<Draft> }) {
  const { category, text } = parcel.payload;
  const fix = (): void => {
    takeUpAgain(parcel.payload);
    takeBack(parcel.key);
    void go('report', {});
  };
  const drop = async (): Promise<void> => {
    if (await confirm(MINE_WORDS.dropAsk)) takeBack(parcel.key);
  };
  return (
    <Card
      look={parcel.refused ? 'alarm' : 'wish'}
      title={parcel.refused ? MINE_WORDS.refused(parcel.refused.message) : MINE_WORDS.waiting}
    >
      <Text>
        {category === null ? '' : CATEGORIES[category].label} {text}
      </Text>
      {!parcel.refused && <Text>{MINE_WORDS.waitingNote}</Text>}
      {parcel.refused && <Button onTap={fix}>{MINE_WORDS.fix}</Button>}
      <Button look="quiet" onTap={() => void drop()}>
        {MINE_WORDS.drop}
      </Button>
    </Card>
  );
}
