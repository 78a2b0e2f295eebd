import { listPeople } from '@doorstep/contracts';
import { ROLE_WORDS, type Role } from '@doorstep/domain';
import { useState } from 'react';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAskPages } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { MoreButton } from '../../../ui/more-button';
import { InviteSheet } from './invite-sheet';
import { PersonCard } from './person-card';
import type { PersonOfStation } from './seats';
import { PEOPLE_WORDS } from './words';

/** Hats worth a list of their own; whoever has none is a resident and stands in no list. */
const LISTED = ['member', 'party', 'secretary'] as const satisfies readonly Role[];
type Listed = (typeof LISTED)[number];

/** Who is who at this station, and the way in and out. The server answers only the secretary. */
export function PeopleScreen() {
  const role = useStanding(({ me }) => me?.active.role);
  if (role === undefined) return <Loading />;
  if (role !== 'secretary') return <EmptyState title={PEOPLE_WORDS.notYours} />;
  return <People />;
}

function People() {
  const [role, setRole] = useState<Listed>();
  const [invited, setInvited] = useState<PersonOfStation | 'new'>();
  return (
    <>
      <Button id="invite" icon="plus" onTap={() => setInvited('new')}>
        {PEOPLE_WORDS.invite}
      </Button>
      <Choices
        shape="pairs"
        name="people"
        items={[
          { key: '', words: PEOPLE_WORDS.all },
          ...LISTED.map((key) => ({ key, words: ROLE_WORDS[key] })),
        ]}
        chosen={role ?? ''}
        onChoose={(key) => setRole(LISTED.find((listed) => listed === key))}
      />
      <List role={role} onBind={setInvited} />
      {invited !== undefined && (
        <InviteSheet person={invited === 'new' ? undefined : invited} onClose={() => setInvited(undefined)} />
      )}
    </>
  );
}

function List({ role, onBind }: { role: Listed | undefined; onBind: (person: PersonOfStation) => void }) {
  const pages = useAskPages<typeof listPeople, PersonOfStation>(
    listPeople,
    role === undefined ? {} : { role },
  );
  usePullToRefresh(pages.refetch);
  if (pages.error)
    return <ErrorNote words={problemWords(pages.error)} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0) return <EmptyState title={PEOPLE_WORDS.empty} />;
  return (
    <>
      {pages.items.map((person) => (
        <PersonCard key={person.personId} person={person} onBind={() => onBind(person)} />
      ))}
      {pages.hasNextPage && (
        <MoreButton isBusy={pages.isFetchingNextPage} onTap={() => void pages.fetchNextPage()} />
      )}
    </>
  );
}
