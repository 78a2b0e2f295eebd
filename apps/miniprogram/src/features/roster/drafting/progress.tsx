import type { DraftView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { ProgressBar } from '../../../ui/progress-bar';
import styles from './progress.module.scss';
import { DRAFT_WORDS } from './words';

/** How far the draft has come, in the server's words, and the way to take what is there. */
export function Progress({
  progress,
  isBusy,
  onStop,
}: {
  progress: DraftView['progress'];
  isBusy: boolean;
  onStop: () => void;
}) {
  const { percent, words } = progress;
  return (
    <Card title={DRAFT_WORDS.solving}>
      <ProgressBar percent={percent} label={DRAFT_WORDS.progress(percent)} />
      <Text aria-live="polite">{words === '' ? DRAFT_WORDS.begun : words}</Text>
      <Button id="stop-draft" look="second" icon="stop" isBusy={isBusy} onTap={onStop}>
        {DRAFT_WORDS.stop}
      </Button>
      <Text className={cx(styles.note)}>{DRAFT_WORDS.stopNote}</Text>
    </Card>
  );
}
