import type { Receipt } from './carry-reports';
import { Text } from '@tarojs/components';
import { phone } from '../../../device/feedback';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { REPORT_WORDS } from './words';

/** Life or limb in danger: the number first, and the report is sent all the same. */
export function Emergency({ numbers }: { numbers: Receipt['emergencyNumbers'] }) {
  return (
    <Card look="alarm" title={REPORT_WORDS.emergencyTitle}>
      <Text>{REPORT_WORDS.emergencyWords}</Text>
      {numbers.map(({ number, label }) => (
        <Button key={number} id={`emergency-${number}`} icon="phone" onTap={() => void phone(number)}>
          {REPORT_WORDS.call(number, label)}
        </Button>
      ))}
    </Card>
  );
}
