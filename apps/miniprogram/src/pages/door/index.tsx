import { doorCodeOf } from '../../device/door-code';
import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { DoorScreen } from '../../features/stations/door-screen';

/** Where a scanned door leads, whichever of the three ways its code came in. */
export default function Page() {
  const { q, scene, code } = useRouteQuery();
  const wasGiven = (q ?? scene ?? code) !== undefined;
  return (
    <Frame page="door">
      <DoorScreen
        code={doorCodeOf({ q, scene, code })}
        isMisread={wasGiven && doorCodeOf({ q, scene, code }) === undefined}
      />
    </Frame>
  );
}
