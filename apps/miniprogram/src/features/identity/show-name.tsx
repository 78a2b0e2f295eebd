import { changeMe, type Me } from '@doorstep/contracts';
import { problemWords } from '../../device/problem-words';
import { keepMe } from '../../device/session';
import { useAct } from '../../device/use-act';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { Toggle } from '../../ui/toggle';
import { ME_WORDS } from './words';

/** A member's own agreement to be read by name at the door. */
export function ShowName({ me }: { me: Me }) {
  const { act, isBusy, problem } = useAct(changeMe, keepMe);
  return (
    <Card>
      <Toggle
        id="show-name"
        words={ME_WORDS.showName}
        note={ME_WORDS.showNameNote}
        isOn={me.showsNameAtDoor}
        isBusy={isBusy}
        onChange={(showsNameAtDoor) => act({ showsNameAtDoor })}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Card>
  );
}
