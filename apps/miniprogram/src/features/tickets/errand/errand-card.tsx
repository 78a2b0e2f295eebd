import type { ErrandView } from '@doorstep/contracts';
import { CATEGORIES, dateWords, momentWords, numberWords, untilWords, waitWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { CATEGORY_DRAWINGS } from '../../../theme/category-drawings';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { MediaShown } from '../../../attach/media-shown';
import { StatusTags } from '../card/status-tags';
import { AlsoAt } from '../neighbours/also-at';
import { VisitWindow } from '../ticket/agreed-on';
import styles from './errand-card.module.scss';
import { ERRAND_WORDS } from './words';

/** Where it is first: a worker reads it standing in the yard. Then by when, what, and what was said along. */
export function ErrandCard({ errand, now, isOurs }: { errand: ErrandView; now: Date; isOurs: boolean }) {
  const { place, category, stationName, text, media, number, reportedAt, note, notYet } = errand;
  return (
    <>
      {isOurs && notYet !== '' && (
        <Card look="alarm" title={ERRAND_WORDS.notYet}>
          <Text>{notYet}</Text>
        </Card>
      )}
      <Card>
        <Text className={cx(styles.from)}>{ERRAND_WORDS.from(stationName)}</Text>
        <View className={cx(styles.head)}>
          <Icon of={CATEGORY_DRAWINGS[category]} look="card" className={styles.picture} />
          <View className={cx(styles.what)}>
            <Text className={cx(styles.place)}>{place}</Text>
            <Text className={cx(styles.label)}>{CATEGORIES[category].label}</Text>
          </View>
        </View>
        <StatusTags ticket={{ ...errand, redoCount: 0 }} />
        {isOurs && <Deadline errand={errand} now={now} />}
        {isOurs && <VisitWindow window={errand.window} role="party" now={now} />}
        {text !== '' && <View className={cx(styles.text)}>{text}</View>}
        <MediaShown media={media} />
        {note !== '' && (
          <View className={cx(styles.note)}>
            <Text className={cx(styles.from)}>{ERRAND_WORDS.note}</Text>
            <Text>{note}</Text>
          </View>
        )}
        <Text className={cx(styles.from)}>
          {ERRAND_WORDS.number(numberWords(number), momentWords(new Date(reportedAt), now))}
        </Text>
        {isOurs && errand.typedAt && (
          <Text className={cx(styles.from)}>{ERRAND_WORDS.onPaper(dateWords(new Date(errand.typedAt)))}</Text>
        )}
      </Card>
      {isOurs && <AlsoAt places={errand.alsoAt} />}
    </>
  );
}

function Deadline({ errand: { until, isOverdue, status }, now }: { errand: ErrandView; now: Date }) {
  if (until === null) return null;
  const moment = untilWords(new Date(until), now);
  const asked = status === 'dispatched' ? ERRAND_WORDS.sign(moment) : ERRAND_WORDS.finish(moment);
  return (
    <View className={cx(styles.deadline, isOverdue && styles.late)}>
      <Icon of="clock" />
      <Text>{isOverdue ? ERRAND_WORDS.late(waitWords(now.getTime() - Date.parse(until))) : asked}</Text>
    </View>
  );
}
