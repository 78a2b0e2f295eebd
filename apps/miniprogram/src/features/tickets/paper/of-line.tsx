import { listParties } from '@doorstep/contracts';
import { PAPER_STAGES, type PaperStage } from '@doorstep/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAsk } from '../../../device/use-ask';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { Field } from '../../../ui/field';
import { ChoosePlace } from '../place/choose-place';
import { writeLine, type LineDraft } from './paper-draft';
import { PAPER_LINE_WORDS as words } from './words';

/** One line, in the order of the columns of the book: where, who, what, and what came of it. */
export function OfLine({ line }: { line: LineDraft }) {
  return (
    <Card title={words.lineTitle}>
      <Where line={line} />
      <Field
        id="paper-resident"
        label={words.resident}
        initial={line.resident}
        placeholder={words.residentPlaceholder}
        shape="line"
        most={20}
        onWords={(resident) => writeLine({ resident })}
      />
      <Field
        id="paper-phone"
        label={words.phone}
        note={words.optional}
        initial={line.phone}
        shape="line"
        keyboard="number"
        most={20}
        onWords={(phone) => writeLine({ phone })}
      />
      <Field
        id="paper-text"
        label={words.text}
        initial={line.text}
        placeholder={words.textPlaceholder}
        most={500}
        onWords={(text) => writeLine({ text })}
      />
      <HowFar line={line} />
    </Card>
  );
}

function Where({ line: { building, unit, room } }: { line: LineDraft }) {
  const isInHouse = building !== undefined && building !== 0;
  return (
    <>
      <View>{words.building}</View>
      <ChoosePlace
        prefix="paper-"
        building={building}
        unit={unit}
        hasYard
        onBuilding={(next) => writeLine({ building: next, unit: 0 })}
        onUnit={(next) => writeLine({ unit: next })}
      />
      {isInHouse && (
        <Field
          id="paper-room"
          label={words.room}
          note={words.optional}
          initial={room}
          placeholder={words.roomPlaceholder}
          shape="line"
          most={10}
          onWords={(next) => writeLine({ room: next })}
        />
      )}
    </>
  );
}

function HowFar({ line: { stage, partyId, outcome } }: { line: LineDraft }) {
  return (
    <>
      <View>{words.stage}</View>
      <Choices
        name="paper-stage"
        shape="rows"
        items={PAPER_STAGES.map((key) => ({ key, words: words.stages[key], note: words.stageNotes[key] }))}
        chosen={stage}
        onChoose={(next) => writeLine({ stage: next })}
      />
      {stage !== undefined && stage !== 'untaken' && (
        <>
          <Field
            id="paper-outcome"
            label={words.outcome}
            note={stage === 'done' ? undefined : words.optional}
            initial={outcome}
            placeholder={words.outcomePlaceholder}
            most={300}
            onWords={(next) => writeLine({ outcome: next })}
          />
          <WhoDoesIt stage={stage} partyId={partyId} />
        </>
      )}
    </>
  );
}

const OURSELVES = 'us';
const OTHERS = 'others';

/** Without a signal the list may be missing; then it was the station, and it can be sent on afterwards. */
function WhoDoesIt({ stage, partyId }: { stage: Exclude<PaperStage, 'untaken'>; partyId: string }) {
  const { data } = useAsk(listParties, {}, { freshFor: 300_000, isKept: true });
  const [isOpen, setOpen] = useState(partyId !== '');
  const parties = isOpen ? (data?.items ?? []) : [];
  return (
    <>
      <View>{words.party[stage]}</View>
      <Choices
        name="paper-party"
        items={[
          { key: OURSELVES, words: words.ourselves },
          ...parties.map((party) => ({ key: party.partyId, words: party.name })),
          ...(isOpen ? [] : [{ key: OTHERS, words: words.others }]),
        ]}
        chosen={partyId === '' ? OURSELVES : partyId}
        onChoose={(next) => {
          if (next === OTHERS) setOpen(true);
          else writeLine({ partyId: next === OURSELVES ? '' : next });
        }}
      />
    </>
  );
}
