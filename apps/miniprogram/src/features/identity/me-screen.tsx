import { signOut } from '@doorstep/contracts';
import { useState } from 'react';
import { confirm } from '../../device/feedback';
import { restart } from '../../device/navigate';
import { queries } from '../../device/queries';
import { forgetSession, useStanding } from '../../device/session';
import { useAct } from '../../device/use-act';
import { useCallStation } from '../../device/use-station';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { UI_WORDS } from '../../ui/words';
import { EnterInvitation } from './enter-invitation';
import { Hats } from './hats';
import { Privacy } from './privacy';
import { ShowName } from './show-name';
import { StationBooks } from './station-books';
import { TextSizes } from './text-sizes';
import { WhoIAm } from './who-i-am';
import { ME_WORDS } from './words';

type Open = 'invitation' | 'privacy';

/** The person's own page: who I am here, how large I read, what others may see, and the way out. */
export function MeScreen() {
  const { me } = useStanding();
  const callStation = useCallStation();
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const leave = useAct(signOut, () => {
    forgetSession();
    queries.clear();
    void restart('home', {});
  });
  const askToLeave = async (): Promise<void> => {
    if (await confirm(ME_WORDS.signOutAsk)) leave.act({});
  };
  if (!me) return <TextSizes fallback={<Loading cards={2} />} />;
  const { role } = me.active;
  const isHandler = role === 'member' || role === 'secretary';
  return (
    <>
      <WhoIAm me={me} />
      <TextSizes />
      {me.grants.length > 1 && <Hats me={me} />}
      {isHandler && <ShowName me={me} />}
      <StationBooks role={role} />
      <Button id="invitation" look="quiet" icon="plus" onTap={() => setOpen('invitation')}>
        {ME_WORDS.invitation}
      </Button>
      <Button id="privacy" look="quiet" icon="lock" onTap={() => setOpen('privacy')}>
        {ME_WORDS.privacy}
      </Button>
      {callStation && (
        <Button look="call" icon="phone" onTap={callStation}>
          {UI_WORDS.callStation}
        </Button>
      )}
      <Button id="sign-out" look="quiet" isBusy={leave.isBusy} onTap={() => void askToLeave()}>
        {ME_WORDS.signOut}
      </Button>
      {open === 'invitation' && <EnterInvitation onClose={close} />}
      {open === 'privacy' && <Privacy onClose={close} />}
    </>
  );
}
