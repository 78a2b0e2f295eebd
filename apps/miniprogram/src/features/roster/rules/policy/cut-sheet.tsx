import { DAY_PARTS, DAY_PART_WORDS } from '@doorstep/domain';
import { useState } from 'react';
import { Button } from '../../../../ui/button';
import { Choices } from '../../../../ui/choices';
import { Field } from '../../../../ui/field';
import { Sheet } from '../../../../ui/sheet';
import { Stepper } from '../../../../ui/stepper';
import { Toggle } from '../../../../ui/toggle';
import { RULES_WORDS } from '../words';
import { partAt, type Cut } from './policy-form';

const MODES = ['on_site', 'on_call'] as const;

interface CutSheetProps {
  cut: Cut;
  /** What holds where the slot has no number of its own. */
  headcount: number;
  mayRemove: boolean;
  /** Undefined: the slot is taken out. */
  onChange: (cut: Cut | undefined) => void;
  onClose: () => void;
}

/** One piece of the day: its name, its hours, how one sits, how many. */
export function CutSheet({ cut, headcount, mayRemove, onChange, onClose }: CutSheetProps) {
  const [written, setWritten] = useState(cut);
  const change = (news: Partial<Cut>): void => setWritten((before) => ({ ...before, ...news }));
  const foot = (
    <>
      <Button id="cut-done" icon="check" onTap={() => onChange(tidied(written))}>
        {RULES_WORDS.done}
      </Button>
      {mayRemove && (
        <Button id="cut-remove" look="quiet" icon="bin" onTap={() => onChange(undefined)}>
          {RULES_WORDS.removeCut}
        </Button>
      )}
    </>
  );
  const line = { placeholder: RULES_WORDS.timePlaceholder, shape: 'line', most: 5 } as const;
  return (
    <Sheet title={RULES_WORDS.editCut(cut.label)} onClose={onClose} foot={foot}>
      <Field
        id="cut-label"
        label={RULES_WORDS.cutName}
        initial={cut.label}
        shape="line"
        most={20}
        onWords={(label) => change({ label })}
      />
      <Field
        {...line}
        id="cut-start"
        label={RULES_WORDS.start}
        initial={cut.start}
        onWords={(start) => change({ start: start.trim(), part: partAt(start) })}
      />
      <Field
        {...line}
        id="cut-end"
        label={RULES_WORDS.end}
        initial={cut.end}
        onWords={(end) => change({ end: end.trim() })}
      />
      <CutKind written={written} headcount={headcount} onChange={change} />
    </Sheet>
  );
}

function CutKind({
  written,
  headcount,
  onChange,
}: {
  written: Cut;
  headcount: number;
  onChange: (news: Partial<Cut>) => void;
}) {
  const hasOwn = written.headcount !== undefined;
  return (
    <>
      <Choices
        label={RULES_WORDS.part}
        name="cut-part"
        shape="pairs"
        items={DAY_PARTS.map((key) => ({ key, words: DAY_PART_WORDS[key] }))}
        chosen={written.part}
        onChoose={(part) => onChange({ part })}
      />
      <Choices
        label={RULES_WORDS.mode}
        name="cut-mode"
        items={MODES.map((key) => ({ key, words: RULES_WORDS.modes[key] }))}
        chosen={written.mode}
        onChoose={(mode) => onChange({ mode })}
      />
      <Toggle
        id="cut-own-count"
        words={RULES_WORDS.ownCount}
        note={RULES_WORDS.usual(headcount)}
        isOn={hasOwn}
        onChange={(isOn) => onChange({ headcount: isOn ? headcount : undefined })}
      />
      {written.headcount !== undefined && (
        <Stepper
          id="cut-count"
          words={RULES_WORDS.headcount}
          unit={RULES_WORDS.people}
          value={written.headcount}
          least={1}
          most={9}
          onChange={(value) => onChange({ headcount: value })}
        />
      )}
    </>
  );
}

/** Without a number of its own the slot does not name one at all. */
function tidied({ headcount, label, ...cut }: Cut): Cut {
  const named = { ...cut, label: label.trim() === '' ? RULES_WORDS.newCut : label.trim() };
  return headcount === undefined ? named : { ...named, headcount };
}
