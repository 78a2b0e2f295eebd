import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Sheet } from '../../../ui/sheet';
import { MARKET_WORDS } from './words';

/** What a slot would break of one's own limits. Whoever takes it may say: I know, still me. */
export function WarningsSheet({
  warnings,
  isBusy,
  problem,
  onDespite,
  onClose,
}: {
  warnings: readonly string[];
  isBusy: boolean;
  problem: string | undefined;
  onDespite: () => void;
  onClose: () => void;
}) {
  const foot = (
    <>
      {problem !== undefined && <ErrorNote words={problem} />}
      <Button id="despite" icon="hand" isBusy={isBusy} onTap={onDespite}>
        {MARKET_WORDS.despite}
      </Button>
      <Button id="not-now" look="quiet" onTap={onClose}>
        {MARKET_WORDS.notNow}
      </Button>
    </>
  );
  return (
    <Sheet title={MARKET_WORDS.warnTitle} onClose={onClose} foot={foot}>
      <Text>{MARKET_WORDS.warn}</Text>
      {warnings.map((words) => (
        <Card key={words} look="wish">
          <Text>{words}</Text>
        </Card>
      ))}
    </Sheet>
  );
}
