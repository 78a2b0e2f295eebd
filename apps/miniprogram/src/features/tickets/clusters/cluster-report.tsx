import type { ClusterView } from '@doorstep/contracts';
import { momentWords, numberWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { CustodyLine } from '../../../ui/custody-line';
import { Tag, type TagProps } from '../../../ui/tag';
import { custodyOf } from '../card/custody';
import { StatusTags } from '../card/status-tags';
import { CUSTODY_WORDS } from '../card/words';
import styles from './cluster-report.module.scss';
import { CLUSTER_WORDS } from './words';

type Report = ClusterView['reports'][number];

const LOOKS: Record<Report['side'], Pick<TagProps, 'tone' | 'icon'>> = {
  carries: { tone: 'heart', icon: 'check' },
  joins: { tone: 'leaf', icon: 'swap' },
  kin: { icon: 'eye' },
};

/** One of the reports: whose flat, what was said, who has it, and what becomes of it when they are put together. */
export function ClusterReport({ report, now, isApart }: { report: Report; now: Date; isApart: boolean }) {
  const { ticketId, number, place, text, side, reportedAt, isVeiled } = report;
  const said = isVeiled === true ? CUSTODY_WORDS.veiled : text;
  const what = CLUSTER_WORDS.SIDES[side];
  return (
    <Card
      id={`report-${ticketId}`}
      label={`${place}，${said}，${isApart ? '' : `${what}，`}${CLUSTER_WORDS.open}`}
      onTap={() => void go('ticket', { id: ticketId })}
    >
      <View className={cx(styles.head)}>
        <Text className={cx(styles.place)}>{place}</Text>
        {!isApart && <Tag words={what} {...LOOKS[side]} />}
      </View>
      {said !== '' && <Text>{said}</Text>}
      <StatusTags ticket={report} />
      <CustodyLine {...custodyOf(report, now)} />
      <Text className={cx(styles.quiet)}>
        {numberWords(number)} · {momentWords(new Date(reportedAt), now)}
      </Text>
    </Card>
  );
}
