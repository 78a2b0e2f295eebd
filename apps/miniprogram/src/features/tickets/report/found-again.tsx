import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { startOver, useDraft } from './draft';
import { REPORT_WORDS } from './words';

/** What was begun the other day is still here; whoever came with something else begins anew with one tap. */
export function FoundAgain() {
  const { door } = useDraft().draft;
  return (
    <Card look="wish">
      <Text>{REPORT_WORDS.draftKept}</Text>
      <Button id="start-over" look="quiet" icon="pen" onTap={() => startOver(door ? { door } : {})}>
        {REPORT_WORDS.startOver}
      </Button>
    </Card>
  );
}
