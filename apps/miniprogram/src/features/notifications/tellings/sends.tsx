import type { SendView } from '@doorstep/contracts';
import { momentWords, resultWords, WAY_WORDS } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import styles from './tellings.module.scss';
import { TELLINGS_WORDS } from './words';

/** Everything that was tried for one person, a line each. */
export function Sends({ sends, now }: { sends: readonly SendView[]; now: Date }) {
  return (
    <>
      {sends.map(({ way, at, result, detail }, nth) => (
        <Text key={`${way}-${nth}`} className={cx(styles.note)}>
          {TELLINGS_WORDS.way(WAY_WORDS[way], resultWords(way, result))}（
          {TELLINGS_WORDS.byline(momentWords(new Date(at), now), detail)}）
        </Text>
      ))}
    </>
  );
}

/** Whether it was seen, as far as anybody can know. */
export function Shown({ at, now }: { at: string | null; now: Date }) {
  return (
    <Text className={cx(styles.note)}>
      {at === null ? TELLINGS_WORDS.notShown : TELLINGS_WORDS.shown(momentWords(new Date(at), now))}
    </Text>
  );
}
