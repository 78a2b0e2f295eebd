import { changeWorks, readStationRules, type StationRulesView } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { queries } from '../../device/queries';
import { useAct } from '../../device/use-act';
import { keyOf } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DayField } from '../../ui/day-field';
import { ErrorNote } from '../../ui/error-note';
import { tell } from '../../ui/toast';
import { RULES_WORDS } from './words';

const PARTS = Object.entries(RULES_WORDS.parts) as [keyof typeof RULES_WORDS.parts, string][];

/** When the renovation ran, and until when each part is under warranty. */
export function WorksForm({ works }: { works: StationRulesView['works'] }) {
  const [said, setSaid] = useState<Record<string, string | undefined>>({
    startsOn: works?.startsOn ?? '',
    endsOn: works?.endsOn ?? '',
    ...works?.warranties,
  });
  const { act, isBusy, problem } = useAct(changeWorks, (answer) => {
    queries.setQueryData(keyOf(readStationRules.id, {}), answer);
    tell(RULES_WORDS.worksSaved);
  });
  const today = stationDay(useNow());
  const dayOf = (name: string): string => said[name] ?? '';
  const save = (): void => {
    const warranties = Object.fromEntries(
      PARTS.flatMap(([part]) => (dayOf(part) === '' ? [] : [[part, dayOf(part)]])),
    );
    act({ startsOn: dayOf('startsOn'), endsOn: dayOf('endsOn'), warranties });
  };
  const fields: [string, string][] = [
    ['startsOn', RULES_WORDS.startsOn],
    ['endsOn', RULES_WORDS.endsOn],
    ...PARTS,
  ];
  return (
    <Card title={RULES_WORDS.works}>
      <Text>{RULES_WORDS.worksNote}</Text>
      {fields.map(([name, label]) => (
        <DayField
          key={name}
          id={`works-${name}`}
          label={label}
          day={dayOf(name)}
          openAt={dayOf('endsOn') || today}
          isOptional
          onChoose={(day) => setSaid((before) => ({ ...before, [name]: day }))}
        />
      ))}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-works" look="second" icon="check" isBusy={isBusy} onTap={save}>
        {RULES_WORDS.saveWorks}
      </Button>
    </Card>
  );
}
