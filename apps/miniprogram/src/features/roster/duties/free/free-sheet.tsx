import { changeDutyProfile, readMyDutyProfile, type DutyProfile } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../../device/problem-words';
import { queries } from '../../../../device/queries';
import { keyOf, useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { ErrorNote } from '../../../../ui/error-note';
import { Loading } from '../../../../ui/loading';
import { Sheet } from '../../../../ui/sheet';
import { Stepper } from '../../../../ui/stepper';
import { tell } from '../../../../ui/toast';
import { Toggle } from '../../../../ui/toggle';
import { useDutyAct } from '../../use-duty-act';
import { FreeWeek, WHOLE_WEEK } from './free-week';
import { FREE_WORDS } from './words';

type Mine = Pick<DutyProfile, 'availability' | 'maxPerWeek' | 'noNights'>;

/** When I can come, and how often: the drafting keeps to it. */
export function FreeSheet({ onClose }: { onClose: () => void }) {
  const { data, error, refetch } = useAsk(readMyDutyProfile, {});
  const [changes, setChanges] = useState<Partial<Mine>>({});
  const { act, isBusy, problem } = useDutyAct(changeDutyProfile, (profile) => {
    queries.setQueryData(keyOf(readMyDutyProfile.id, {}), profile);
    tell(FREE_WORDS.saved);
    onClose();
  });
  const change = (news: Partial<Mine>): void => setChanges((before) => ({ ...before, ...news }));
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-free" icon="check" isBusy={isBusy} isDisabled={!data} onTap={() => act(changes)}>
        {FREE_WORDS.save}
      </Button>
    </>
  );
  return (
    <Sheet title={FREE_WORDS.title} onClose={onClose} foot={foot}>
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Loading cards={2} />}
      {data && <Form mine={{ ...data, ...changes }} onChange={change} />}
    </Sheet>
  );
}

function Form({ mine, onChange }: { mine: Mine; onChange: (news: Partial<Mine>) => void }) {
  const { availability, maxPerWeek, noNights } = mine;
  return (
    <>
      <Stepper
        id="most"
        words={FREE_WORDS.most}
        unit={FREE_WORDS.unit}
        value={maxPerWeek}
        least={0}
        most={7}
        onChange={(value) => onChange({ maxPerWeek: value })}
      />
      <Toggle
        id="no-nights"
        words={FREE_WORDS.noNights}
        note={FREE_WORDS.noNightsNote}
        isOn={noNights}
        onChange={(isOn) => onChange({ noNights: isOn })}
      />
      <Toggle
        id="any-time"
        words={FREE_WORDS.any}
        note={FREE_WORDS.anyNote}
        isOn={availability === null}
        onChange={(isOn) => onChange({ availability: isOn ? null : WHOLE_WEEK })}
      />
      {availability !== null && (
        <>
          <Text>{FREE_WORDS.kind}</Text>
          <FreeWeek free={availability} onChange={(free) => onChange({ availability: free })} />
          {availability.length === 0 && <Text>{FREE_WORDS.noneFree}</Text>}
        </>
      )}
    </>
  );
}
