import type { NearbyMatter } from '@doorstep/contracts';
import { CATEGORIES, momentWords } from '@doorstep/domain';
import { Image, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { mediaUrl } from '../../../device/media-url';
import { CATEGORY_DRAWINGS } from '../../../theme/category-drawings';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { CustodyLine } from '../../../ui/custody-line';
import { Icon } from '../../../ui/icon';
import { custodyOf } from '../card/custody';
import { StatusTags } from '../card/status-tags';
import styles from './matter-card.module.scss';
import { NEIGHBOUR_WORDS } from './words';

/** A matter of the house as neighbours see it: what, which stair, who has it, how many have it too. */
export function MatterCard({
  matter,
  now,
  children,
}: {
  matter: NearbyMatter;
  now: Date;
  children?: ReactNode;
}) {
  const { category, place, thumbUrl, followers, reportedAt } = matter;
  const many = NEIGHBOUR_WORDS.followers(followers);
  const when = NEIGHBOUR_WORDS.ago(momentWords(new Date(reportedAt), now));
  return (
    <Card id={`matter-${matter.ticketId}`}>
      <View className={cx(styles.head)}>
        <Icon of={CATEGORY_DRAWINGS[category]} look="card" className={styles.picture} />
        <View className={cx(styles.what)}>
          <Text className={cx(styles.label)}>{CATEGORIES[category].label}</Text>
          <Text className={cx(styles.where)}>{place}</Text>
        </View>
        {thumbUrl !== null && (
          <Image src={mediaUrl(thumbUrl)} mode="aspectFill" lazyLoad className={cx(styles.thumb)} />
        )}
      </View>
      <StatusTags ticket={{ status: matter.status, urgency: 'normal', redoCount: 0 }} />
      <CustodyLine {...custodyOf(matter, now)} />
      <Text className={cx(styles.where)}>{many === '' ? when : `${when} · ${many}`}</Text>
      {children}
    </Card>
  );
}
