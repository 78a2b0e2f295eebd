import { readDoor } from '@doorstep/contracts';
import { useEffect, useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { ApiRefusal } from '../../device/refusals';
import { enter, useStanding } from '../../device/session';
import { useAsk } from '../../device/use-ask';
import { useCallStation, useStation } from '../../device/use-station';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { DoorChoices } from './door-choices';
import { DutyFaces } from './duty-faces';
import { FindDoor } from './find-door';
import { Plate } from './plate';
import { rememberedDoor } from './remembered-door';
import { DOOR_WORDS } from './words';

/** The landing after a scan: where one is, who is there, and three things to do. Without a code: one's own station. */
export function DoorScreen({ code, isMisread = false }: { code: string | undefined; isMisread?: boolean }) {
  const [isChanging, setChanging] = useState(false);
  const kept = rememberedDoor.read();
  const doorCode = code ?? (isMisread ? undefined : kept?.code);
  useEnterBy(doorCode);
  if (isMisread) return <FindDoor problem={DOOR_WORDS.misread} />;
  if (isChanging) return <FindDoor />;
  if (doorCode === undefined) return <MyStation />;
  return <Door code={doorCode} onChange={() => setChanging(true)} />;
}

/** A newcomer becomes a resident of the station whose door they scanned. A failure shows where it is needed: in the next question. */
function useEnterBy(doorCode: string | undefined): void {
  useEffect(() => {
    if (doorCode !== undefined) enter(doorCode).catch(() => undefined);
  }, [doorCode]);
}

function Door({ code, onChange }: { code: string; onChange: () => void }) {
  const { data: door, error, refetch } = useAsk(readDoor, { code }, { isKept: true });
  const callStation = useCallStation();
  useEffect(() => {
    if (door) rememberedDoor.write({ code: door.code, label: door.label });
    else if (error instanceof ApiRefusal && rememberedDoor.read()?.code === code) rememberedDoor.forget();
  }, [door, error, code]);
  if (door && !(error instanceof ApiRefusal)) {
    return (
      <>
        <Plate door={door} community={door.community} station={door.stationName} place={door.stationPlace} />
        <DutyFaces faces={door.onDuty} until={door.dutyUntil} />
        <DoorChoices code={code} phoneNumber={door.stationPhone} onOtherDoor={onChange} />
      </>
    );
  }
  if (!error) return <Loading />;
  const isGone = error instanceof ApiRefusal;
  return (
    <>
      <ErrorNote
        words={problemWords(error)}
        onRetry={isGone ? undefined : () => void refetch()}
        onCall={callStation}
      />
      {isGone && <FindDoor />}
    </>
  );
}

/** Nothing was scanned: a known resident sees their station, a stranger how to scan. */
function MyStation() {
  const isKnown = useStanding((standing) => standing.phase === 'signed-in');
  const station = useStation();
  const [isChanging, setChanging] = useState(false);
  if (!isKnown || isChanging) return <FindDoor />;
  if (!station) return <Loading />;
  return (
    <>
      <Plate community={station.community} station={station.stationName} />
      <DoorChoices phoneNumber={station.stationPhone} onOtherDoor={() => setChanging(true)} />
    </>
  );
}
