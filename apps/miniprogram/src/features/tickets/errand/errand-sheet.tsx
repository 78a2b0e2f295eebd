import type { ErrandView } from '@doorstep/contracts';
import { problemWords } from '../../../device/problem-words';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { Photos } from '../../../attach/photos';
import { VisitWindow } from '../ticket/agreed-on';
import { PicksShown } from '../ticket/picks-shown';
import { QuickWords } from '../ticket/quick-words';
import { useErrand } from './use-errand';
import { ERRAND_DEEDS, ERRAND_WORDS, type ErrandDeed } from './words';

export interface ErrandSheetProps {
  deed: ErrandDeed;
  errand: ErrandView;
  pass: string;
  onDone: (answer: ErrandView) => void;
  onClose: () => void;
}

/** What a deed asks of the worker: a name, a sentence, a photo. What is missing is said, not greyed out. */
export function ErrandSheet({ deed, errand, pass, onDone, onClose }: ErrandSheetProps) {
  const now = useNow();
  const held = useErrand({ deed, pass, onDone });
  const { button, icon, send, label, quick } = ERRAND_DEEDS[deed];
  const wrong = held.lack ?? (held.problem === null ? undefined : problemWords(held.problem));
  const foot = (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      <Button id="send-errand" icon={icon} isBusy={held.isBusy} onTap={() => void held.send()}>
        {send}
      </Button>
    </>
  );
  return (
    <Sheet title={button} onClose={onClose} foot={foot}>
      {deed === 'agree' && <VisitWindow window={errand.window} role="party" now={now} />}
      {deed === 'appoint' && (
        <PicksShown
          names={['day', 'span']}
          ticket={{ custody: errand }}
          picked={held.picked}
          onPick={held.pick}
        />
      )}
      {deed === 'claim' && (
        <Photos photos={held.photos} onChange={held.setPhotos} words={ERRAND_WORDS.photos} pass={pass} />
      )}
      {label !== undefined && (
        <>
          <QuickWords words={quick} onChoose={held.say} />
          <Field
            key={held.quick.count}
            id="errand-words"
            label={label}
            initial={held.quick.words}
            most={deed === 'return' ? 200 : 300}
            onWords={held.write('words')}
          />
        </>
      )}
      {(deed === 'sign' || deed === 'claim') && (
        <Field
          id="errand-worker"
          label={ERRAND_WORDS.worker}
          shape="line"
          most={20}
          initial={held.knownWorker}
          onWords={held.write('worker')}
        />
      )}
    </Sheet>
  );
}
