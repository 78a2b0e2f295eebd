import type { TicketView } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { phone } from '../../../device/feedback';
import { useTopUp } from '../../../device/use-consents';
import { useStanding } from '../../../device/session';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { Photos } from '../../../attach/photos';
import { FORMS, isToppingUp } from './deeds';
import type { Filled, Need } from './form';
import { PickParty } from './pick-party';
import { PicksShown } from './picks-shown';
import { QuickWords } from './quick-words';
import { useForm } from './use-form';
import { DEEDS, FORM_WORDS, QUICK_WORDS, TICKET_WORDS, WORDS_LABELS, type Deed } from './words';

export interface DeedSheetProps {
  deed: Deed;
  ticket: TicketView;
  role: Role;
  isBusy: boolean;
  problem: string | undefined;
  onSend: (filled: Filled) => void;
  onClose: () => void;
}

/** Deeds of the worker's own hands: the name is known, and somebody else's can be written over it. */
const OWN_WORK: readonly Deed[] = ['sign', 'claim'];

/** What a deed asks for, gathered on one sheet; what is missing is said, not greyed out. */
export function DeedSheet({ deed, ticket, role, isBusy, problem, onSend, onClose }: DeedSheetProps) {
  const form = FORMS[deed];
  const me = useStanding(({ me: known }) => (known?.active.role === 'party' ? known.displayName : ''));
  const worker = OWN_WORK.includes(deed) ? me : '';
  const topUp = useTopUp();
  const onReady = (): void => {
    if (isToppingUp(deed, role)) void topUp();
  };
  const held = useForm(form, { onReady, onSend }, worker);
  const wrong = held.lack ?? problem;
  const foot = (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      <Button
        id="send-deed"
        icon={DEEDS[deed].icon}
        isBusy={isBusy || held.isSendingUp}
        onTap={() => void held.send()}
      >
        {DEEDS[deed].send}
      </Button>
    </>
  );
  return (
    <Sheet title={DEEDS[deed].sheet ?? DEEDS[deed].button} onClose={onClose} foot={foot}>
      <Asked deed={deed} ticket={ticket} held={held} worker={worker} />
    </Sheet>
  );
}

type Held = ReturnType<typeof useForm>;

/** What the deed asks for: whom to ring, what to choose, what to show, what to write; a day after the reasons for it. */
function Asked({
  deed,
  ticket,
  held,
  worker,
}: {
  deed: Deed;
  ticket: TicketView;
  held: Held;
  worker: string;
}) {
  const form = FORMS[deed];
  const picks = form.picks && (
    <PicksShown names={form.picks} ticket={ticket} picked={held.picked} onPick={held.pick} />
  );
  return (
    <>
      {form.dial && <Dial reporter={ticket.reporter} />}
      {form.party && (
        <PickParty
          category={ticket.category}
          without={form.party === 'other' ? ticket.party?.partyId : undefined}
          chosen={held.partyId}
          onChoose={held.setPartyId}
        />
      )}
      {form.more === undefined && picks}
      <Written deed={deed} held={held} worker={worker} />
      {form.more !== undefined && picks}
    </>
  );
}

function Written({ deed, held, worker }: { deed: Deed; held: Held; worker: string }) {
  const form = FORMS[deed];
  return (
    <>
      {form.photos && (
        <Photos photos={held.photos} onChange={held.setPhotos} words={FORM_WORDS.photos[form.photos]} />
      )}
      {form.words && <Words deed={deed} held={held} />}
      {form.more && <Field id="deed-more" label={FORM_WORDS.more} most={300} onWords={held.write('more')} />}
      {form.worker && (
        <Field
          id="deed-worker"
          label={FORM_WORDS.worker}
          note={noteOf(form.worker)}
          initial={worker}
          shape="line"
          most={20}
          onWords={held.write('worker')}
        />
      )}
    </>
  );
}

/** The number of whoever said it, one tap away: first one asks, then one writes. */
function Dial({ reporter: { name, phone: number } }: { reporter: TicketView['reporter'] }) {
  if (number === null) return null;
  return (
    <Button id="dial-reporter" look="call" icon="phone" onTap={() => void phone(number)}>
      {TICKET_WORDS.callReporter(name)}
    </Button>
  );
}

function Words({ deed, held }: { deed: Deed; held: Held }) {
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
        most={LONG.includes(deed) ? 300 : 200}
        onWords={held.write('words')}
      />
    </>
  );
}

/** Deeds whose words the contract lets run longer. */
const LONG: readonly Deed[] = ['solve', 'claim', 'approve', 'reject', 'half', 'redo', 'reopen', 'note'];

const noteOf = (need: Need): string | undefined => (need === 'possible' ? FORM_WORDS.optional : undefined);
