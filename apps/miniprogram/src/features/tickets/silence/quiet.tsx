import type { EscalationPolicyView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Stepper } from '../../../ui/stepper';
import { Toggle } from '../../../ui/toggle';
import { clockAt, stepOf, STEPS } from './half-hours';
import { SILENCE_WORDS } from './words';

type Hours = EscalationPolicyView['quiet'];

/** The night most stations choose: after the late news, until the early risers are up. */
const NIGHT = { from: '22:30', until: '06:30' };

/** The hours in which only the pair on duty is woken: off, the usual night with one tap, or hours of one's own. */
export function Quiet({
  quiet,
  onChange,
}: {
  quiet: Hours;
  /** Undefined for whoever may only read. */
  onChange: ((quiet: Hours) => void) | undefined;
}) {
  if (onChange === undefined) {
    return (
      <Card title={SILENCE_WORDS.quiet}>
        <Text>{quiet === null ? SILENCE_WORDS.noQuiet : SILENCE_WORDS.hours(quiet.from, quiet.until)}</Text>
      </Card>
    );
  }
  const isUsual = quiet?.from === NIGHT.from && quiet.until === NIGHT.until;
  return (
    <Card>
      <Toggle
        id="quiet"
        words={SILENCE_WORDS.quiet}
        note={SILENCE_WORDS.quietNote}
        isOn={quiet !== null}
        onChange={(isOn) => onChange(isOn ? NIGHT : null)}
      />
      {quiet !== null && (
        <>
          <Moment
            id="quiet-from"
            words={SILENCE_WORDS.from}
            at={quiet.from}
            onChange={(from) => onChange({ ...quiet, from })}
          />
          <Moment
            id="quiet-until"
            words={SILENCE_WORDS.until}
            at={quiet.until}
            onChange={(until) => onChange({ ...quiet, until })}
          />
        </>
      )}
      {quiet !== null && !isUsual && (
        <Button id="usual-night" look="quiet" icon="clock" onTap={() => onChange(NIGHT)}>
          {SILENCE_WORDS.usual(NIGHT.from, NIGHT.until)}
        </Button>
      )}
    </Card>
  );
}

interface MomentProps {
  id: string;
  words: string;
  at: string;
  onChange: (at: string) => void;
}

function Moment({ id, words, at, onChange }: MomentProps) {
  return (
    <Stepper
      id={id}
      words={words}
      value={stepOf(at)}
      least={0}
      most={STEPS - 1}
      says={clockAt}
      onChange={(step) => onChange(clockAt(step))}
    />
  );
}
