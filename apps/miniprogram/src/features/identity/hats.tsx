import { wearRole, type Me, type RoleGrant } from '@doorstep/contracts';
import { ROLE_WORDS } from '@doorstep/domain';
import { problemWords } from '../../device/problem-words';
import { queries } from '../../device/queries';
import { restart } from '../../device/navigate';
import { keepSession } from '../../device/session';
import { useAct } from '../../device/use-act';
import { Card } from '../../ui/card';
import { Choices } from '../../ui/choices';
import { ErrorNote } from '../../ui/error-note';
import { tell } from '../../ui/toast';
import { ME_WORDS } from './words';

/** The hats this person may wear; another hat sees another house, so everything begins anew. */
export function Hats({ me }: { me: Me }) {
  const { act, isBusy, problem } = useAct(wearRole, (session) => {
    queries.clear();
    keepSession(session);
    tell(ME_WORDS.changed(ROLE_WORDS[session.me.active.role]));
    void restart('home', {});
  });
  return (
    <Card title={`${ME_WORDS.hats}（${ME_WORDS.hatsNote}）`}>
      <Choices
        shape="rows"
        name="hat"
        items={me.grants.map((grant) => ({
          key: grant.grantId,
          words: ROLE_WORDS[grant.role],
          note: placeOf(grant),
        }))}
        chosen={me.active.grantId}
        onChoose={(grantId) => {
          if (!isBusy && grantId !== me.active.grantId) act({ grantId });
        }}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Card>
  );
}

const placeOf = (grant: RoleGrant): string => grant.partyName ?? grant.stationName;
