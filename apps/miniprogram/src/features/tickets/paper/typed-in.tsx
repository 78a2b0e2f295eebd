import { numberWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { entrust, takeBack, useOutbox, type Parcel } from '../../../device/outbox';
import { newKey } from '../../../device/new-key';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Tap } from '../../../ui/tap';
import { tell } from '../../../ui/toast';
import { PAPER_LINE, useTypedIn } from './carry-lines';
import { isBegun, takeUp, useLine, type LineDraft } from './paper-draft';
import { cx } from '../../../ui/cx';
import styles from './typed-in.module.scss';
import { PAPER_LINE_WORDS as words } from './words';

type Line = Parcel<LineDraft>;

/** What became of the lines typed so far: taken, waiting for a signal, or refused and to be decided. */
export function TypedInLines() {
  const lines = useTypedIn((typed) => typed.lines);
  const parcels = useOutbox((outbox) => outbox.parcels).filter(({ kind }) => kind === PAPER_LINE) as Line[];
  const refused = parcels.filter((parcel) => parcel.refused !== undefined);
  const waiting = parcels.length - refused.length;
  return (
    <>
      {refused.map((parcel) => (
        <Refused key={parcel.key} parcel={parcel} />
      ))}
      {waiting > 0 && <Card look="wish">{words.waiting(waiting)}</Card>}
      {lines.length > 0 && (
        <Card look="leaf" title={words.typedIn(lines.length)}>
          {lines.slice(0, 5).map((line) => (
            <Tap
              key={line.key}
              id={`typed-${line.number}`}
              className={styles.line}
              onTap={() => void go('ticket', { id: line.ticketId })}
            >
              <Text>
                {numberWords(line.number)} {line.resident}：{line.text}
              </Text>
            </Tap>
          ))}
        </Card>
      )}
    </>
  );
}

function Refused({ parcel: { key, payload, refused } }: { parcel: Line }) {
  const isTwice = refused?.code === 'paper.typed-already';
  const again = (): void => {
    takeBack(key);
    const next = newKey();
    void entrust(PAPER_LINE, { ...payload, key: next, isAnother: true }, next);
  };
  const fix = (): void => {
    if (isBegun(useLine.getState().line)) return tell(words.first);
    takeBack(key);
    takeUp(payload);
  };
  return (
    <View className={cx(styles.refused)}>
      <ErrorNote words={`${words.refused(payload.resident)}：${refused?.message ?? ''}`} />
      {isTwice && (
        <>
          <Button id="another-line" look="second" icon="plus" onTap={again}>
            {words.another}
          </Button>
          <Button id="same-line" look="quiet" icon="close" onTap={() => takeBack(key)}>
            {words.same}
          </Button>
        </>
      )}
      <Button id="fix-line" look="quiet" icon="pen" onTap={fix}>
        {words.fix}
      </Button>
    </View>
  );
}
