import { readBadge } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { QrCode } from '../../../ui/qr-code';
import { Sheet } from '../../../ui/sheet';
import styles from './badge.module.scss';
import { BADGE_WORDS } from './words';

/** A code that stands for a minute is asked for anew well before it is too old to count. */
const RENEW_MS = 30_000;

/** The badge of whoever comes, held towards the door around the time of the visit. */
export function MyBadge({ visitId }: { visitId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id="show-badge" look="second" icon="shield" onTap={() => setOpen(true)}>
        {BADGE_WORDS.show}
      </Button>
      {isOpen && <BadgeSheet visitId={visitId} onClose={() => setOpen(false)} />}
    </>
  );
}

function BadgeSheet({ visitId, onClose }: { visitId: string; onClose: () => void }) {
  const now = useNow();
  const { data, error, refetch } = useAsk(readBadge, { visitId }, { everyMs: RENEW_MS });
  return (
    <Sheet title={BADGE_WORDS.title} onClose={onClose}>
      {!data && !error && <Loading />}
      {!data && error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {data && (
        <View className={cx(styles.face)}>
          <QrCode of={data.link} label={BADGE_WORDS.label} className={styles.code} />
          <Text className={cx(styles.name)}>{data.visitorName}</Text>
          <Text>{data.stationName}</Text>
          <Text>{BADGE_WORDS.expected(momentWords(new Date(data.startsAt), now))}</Text>
          <Text>{BADGE_WORDS.howToShow}</Text>
        </View>
      )}
    </Sheet>
  );
}
