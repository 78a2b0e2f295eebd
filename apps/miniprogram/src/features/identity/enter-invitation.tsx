import { acceptInvitation, readMe } from '@doorstep/contracts';
import { ROLE_WORDS } from '@doorstep/domain';
import { useRef } from 'react';
import { problemWords } from '../../device/problem-words';
import { call } from '../../device/request';
import { keepMe } from '../../device/session';
import { useAct } from '../../device/use-act';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { ME_WORDS } from './words';

/** The code the secretary gave makes a member or a party's staff of whoever types it. */
export function EnterInvitation({ onClose }: { onClose: () => void }) {
  const code = useRef('');
  const { act, isBusy, problem } = useAct(acceptInvitation, ({ role, stationName }) => {
    tell(ME_WORDS.invitationDone(ROLE_WORDS[role], stationName));
    void call(readMe, {}).then(keepMe);
    onClose();
  });
  const foot = (
    <Button
      id="send-invitation"
      icon="check"
      isBusy={isBusy}
      onTap={() => act({ code: code.current.trim() })}
    >
      {ME_WORDS.invitationSend}
    </Button>
  );
  return (
    <Sheet title={ME_WORDS.invitationTitle} onClose={onClose} foot={foot}>
      <Field
        id="invitation-code"
        label={ME_WORDS.invitationLabel}
        shape="line"
        most={20}
        onWords={(words) => (code.current = words)}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Sheet>
  );
}
