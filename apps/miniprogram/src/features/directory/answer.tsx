import type { Answerable } from '@doorstep/contracts';
import { CATEGORIES, type Category } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { phone } from '../../device/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DIRECTORY_WORDS } from './words';

/** What both ways of asking come to. */
export interface Answered {
  category: Category;
  party: Answerable;
  meanwhile: string | null;
  withinMinutes: number;
  why?: readonly string[];
}

/** Who is responsible, why, the telephone with one tap, the hours, and what to do meanwhile. */
export function Answer({
  answer: { category, party, meanwhile, withinMinutes, why = [] },
  onReport,
  onChange,
}: {
  answer: Answered;
  onReport: () => void;
  onChange?: (() => void) | undefined;
}) {
  const { name, phone: number, hours } = party;
  return (
    <Card id={`answer-${category}`} title={CATEGORIES[category].label}>
      {why[0] !== undefined && <Text>{DIRECTORY_WORDS.why(why[0])}</Text>}
      <Text>{DIRECTORY_WORDS.whose(name)}</Text>
      {hours !== '' && <Text>{DIRECTORY_WORDS.hours(hours)}</Text>}
      {meanwhile !== null && <Text>{DIRECTORY_WORDS.meanwhile(meanwhile)}</Text>}
      {number === null ? (
        <Text>{DIRECTORY_WORDS.noPhone}</Text>
      ) : (
        <Button id={`call-${category}`} look="call" icon="phone" onTap={() => void phone(number)}>
          {DIRECTORY_WORDS.callParty(name, number)}
        </Button>
      )}
      <Text>{DIRECTORY_WORDS.within(withinMinutes)}</Text>
      <Button id={`report-${category}`} icon="speak" onTap={onReport}>
        {DIRECTORY_WORDS.report}
      </Button>
      {onChange && (
        <Button id={`change-${category}`} look="quiet" icon="pen" onTap={onChange}>
          {DIRECTORY_WORDS.change}
        </Button>
      )}
    </Card>
  );
}
