import { listDoors } from '@doorstep/contracts';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { byBuilding } from './by-building';
import { DoorRow } from './door-row';
import { Plates } from './plates';
import { DOORS_WORDS } from './words';

/** What hangs at each door, and the plates to print. The secretary changes codes, members on duty read them. */
export function DoorsScreen() {
  const role = useStanding(({ me }) => me?.active.role);
  if (role === undefined) return <Loading />;
  if (role !== 'secretary' && role !== 'member') return <EmptyState title={DOORS_WORDS.notYours} />;
  return (
    <>
      <Plates />
      <Buildings mayChange={role === 'secretary'} />
    </>
  );
}

function Buildings({ mayChange }: { mayChange: boolean }) {
  const { data, error, refetch } = useAsk(listDoors, {});
  usePullToRefresh(refetch);
  if (error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <EmptyState title={DOORS_WORDS.empty} />;
  return (
    <>
      {byBuilding(data.items).map(({ building, doors }) => (
        <Card key={building} title={DOORS_WORDS.building(building)}>
          {doors.map((door) => (
            <DoorRow key={door.unit} door={door} mayChange={mayChange} />
          ))}
        </Card>
      ))}
    </>
  );
}
