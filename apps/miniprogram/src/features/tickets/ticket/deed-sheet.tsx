import type { Category } from '@doorstep/domain';
import { useTopUp } from '../../../device/use-consents';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { Photos } from '../attach/photos';
import { FORMS, TOPPING_UP, type Filled, type Need } from './deeds';
import { PickParty } from './pick-party';
import { QuickWords } from './quick-words';
import { useForm } from './use-form';
import { DEEDS, FORM_WORDS, QUICK_WORDS, WORDS_LABELS, type Deed } from './words';

export interface DeedSheetProps {
  deed: Deed;
  category: Category;
  isBusy: boolean;
  problem: string | undefined;
  onSend: (filled: Filled) => void;
  onClose: () => void;
}

/** What a deed asks for, gathered on one sheet; what is missing is said, not greyed out. */
export function DeedSheet({ deed, category, isBusy, problem, onSend, onClose }: DeedSheetProps) {
  const form = FORMS[deed];
  const held = useForm(form, onSend);
  const topUp = useTopUp();
  const wrong = held.lack ?? problem;
  const send = (): void => {
    if (TOPPING_UP.includes(deed)) void topUp();
    void held.send();
  };
  const foot = (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      <Button id="send-deed" icon={DEEDS[deed].icon} isBusy={isBusy || held.isSendingUp} onTap={send}>
        {DEEDS[deed].send}
      </Button>
    </>
  );
  return (
    <Sheet title={DEEDS[deed].sheet ?? DEEDS[deed].button} onClose={onClose} foot={foot}>
      {form.party && <PickParty category={category} chosen={held.partyId} onChoose={held.setPartyId} />}
      {form.photos && (
        <Photos photos={held.photos} onChange={held.setPhotos} words={FORM_WORDS.photos[form.photos]} />
      )}
      {form.words && <Words deed={deed} held={held} />}
      {form.worker && (
        <Field
          id="deed-worker"
          label={FORM_WORDS.worker}
          note={noteOf(form.worker)}
          shape="line"
          most={20}
          onWords={held.write('worker')}
        />
      )}
    </Sheet>
  );
}

function Words({ deed, held }: { deed: Deed; held: ReturnType<typeof useForm> }) {
  const { words = 'possible', either = false } = FORMS[deed];
  return (
    <>
      <QuickWords words={QUICK_WORDS[deed] ?? []} onChoose={held.say} />
      <Field
        key={held.quick.count}
        id="deed-words"
        label={WORDS_LABELS[deed] ?? FORM_WORDS.note}
        note={noteOf(either ? 'needed' : words)}
        initial={held.quick.words}
        most={SHORT.includes(deed) ? 200 : 300}
        onWords={held.write('words')}
      />
    </>
  );
}

/** Deeds whose words the contract keeps shorter. */
const SHORT: readonly Deed[] = ['return', 'withdraw', 'dispatch', 'uphold', 'overrule'];

const noteOf = (need: Need): string | undefined => (need === 'possible' ? FORM_WORDS.optional : undefined);
