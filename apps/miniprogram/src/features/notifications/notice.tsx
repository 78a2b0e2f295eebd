import type { NoticeView } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { cx } from '../../ui/cx';
import styles from './notice.module.scss';
import { INBOX_WORDS } from './words';

/** One message; unread says so in a word. */
export function Notice({ notice, now, onTap }: { notice: NoticeView; now: Date; onTap: () => void }) {
  const isUnread = notice.readAt === null;
  return (
    <Card
      id={`notice-${notice.noticeId}`}
      onTap={onTap}
      label={`${isUnread ? INBOX_WORDS.unread : ''}${notice.title}，${notice.body}`}
    >
      <View className={cx(styles.head)}>
        <Text className={cx(styles.title)}>{notice.title}</Text>
        {isUnread && <Tag tone="heart" icon="bell" words={INBOX_WORDS.unread} />}
      </View>
      {notice.body !== '' && <Text>{notice.body}</Text>}
      <Text className={cx(styles.when)}>{momentWords(new Date(notice.at), now)}</Text>
    </Card>
  );
}
