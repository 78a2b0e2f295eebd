import { readAhead } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useAsk } from '../../device/use-ask';
import { Card } from '../../ui/card';
import { PUBLIC_WORDS } from './public-words';

/** What the station does before anybody asks: a line each, counts only. Nothing to say, nothing shown. */
export function AheadCard({ code }: { code: string }) {
  const { data } = useAsk(readAhead, { code }, { isKept: true });
  if (data === undefined || data.lines.length === 0) return null;
  return (
    <Card id="public-ahead" title={PUBLIC_WORDS.ahead}>
      {data.lines.map((line) => (
        <Text key={line}>{line}。</Text>
      ))}
    </Card>
  );
}
