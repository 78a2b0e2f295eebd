import { clockWords, numberWords, waitWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { replace, restart } from '../../../device/navigate';
import { takeBack, useOutbox, type Parcel } from '../../../device/outbox';
import { useConnection } from '../../../device/connection';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { HeartMark } from '../../../ui/heart-mark';
import { useConsent } from '../consent/use-consent';
import { useReceipts, type Receipt } from './carry-reports';
import { takeUpAgain, type Draft } from './draft';
import { Emergency } from './emergency';
import { cx } from '../../../ui/cx';
import styles from './sent.module.scss';
import { SENT_WORDS } from './words';

/** What became of a report: received with its number, waiting for a signal, or refused and taken up again. */
export function Sent({ sentKey, onAgain }: { sentKey: string; onAgain: () => void }) {
  const receipt = useReceipts(({ receipts }) => receipts[sentKey]);
  const parcel = useOutbox(({ parcels }) => parcels.find(({ key }) => key === sentKey));
  if (receipt) return <Received receipt={receipt} onAgain={onAgain} />;
  if (parcel?.refused)
    return <Refused parcel={parcel as Parcel<Draft>} words={parcel.refused.message} onAgain={onAgain} />;
  return <OnItsWay />;
}

function Received({ receipt, onAgain }: { receipt: Receipt; onAgain: () => void }) {
  const { credits, isLongTerm, isAgreed, ask, isBusy } = useConsent('ticket-progress');
  const by = new Date(receipt.acceptBy);
  const wait = by.getTime() - Date.parse(receipt.reportedAt);
  return (
    <>
      <View className={cx(styles.hero)} aria-live="polite">
        <HeartMark className={styles.heart} />
        <Text className={cx(styles.title)}>{SENT_WORDS.done}</Text>
        <Text className={cx(styles.promise)}>{SENT_WORDS.within(waitWords(wait), clockWords(by))}</Text>
        <Text className={cx(styles.number)}>{SENT_WORDS.number(numberWords(receipt.number))}</Text>
      </View>
      {receipt.emergencyNumbers.length > 0 && <Emergency numbers={receipt.emergencyNumbers} />}
      {credits !== undefined && !isAgreed && (
        <>
          <Text>{SENT_WORDS.notifyWhy({ credits, isLongTerm })}</Text>
          <Button id="subscribe" icon="bell" isBusy={isBusy} onTap={ask}>
            {SENT_WORDS.notify({ credits, isLongTerm })}
          </Button>
        </>
      )}
      <Button
        id="see-ticket"
        look="second"
        icon="list"
        onTap={() => void replace('ticket', { id: receipt.ticketId })}
      >
        {SENT_WORDS.see}
      </Button>
      <Button id="report-again" look="quiet" icon="plus" onTap={onAgain}>
        {SENT_WORDS.another}
      </Button>
      <Button id="go-home" look="quiet" icon="home" onTap={() => void restart('home', {})}>
        {SENT_WORDS.home}
      </Button>
    </>
  );
}

function OnItsWay() {
  const isLost = useConnection((connection) => connection.isLost);
  const callStation = useCallStation();
  return (
    <>
      <View className={cx(styles.hero)} aria-live="polite">
        <HeartMark className={styles.heart} />
        <Text className={cx(styles.title)}>{isLost ? SENT_WORDS.waiting : SENT_WORDS.sending}</Text>
        {isLost && <Text>{SENT_WORDS.waitingWords}</Text>}
      </View>
      {isLost && <ErrorNote words={SENT_WORDS.urgent} onCall={callStation} />}
    </>
  );
}

function Refused({ parcel, words, onAgain }: { parcel: Parcel<Draft>; words: string; onAgain: () => void }) {
  const fix = (): void => {
    takeUpAgain(parcel.payload);
    takeBack(parcel.key);
    onAgain();
  };
  return (
    <>
      <ErrorNote words={`${SENT_WORDS.refused}：${words}`} onCall={useCallStation()} />
      <Button id="fix" icon="pen" onTap={fix}>
        {SENT_WORDS.fix}
      </Button>
    </>
  );
}
