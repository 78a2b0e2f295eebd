import { Frame } from '../../features/frame/frame';
import { DoorsScreen } from '../../features/stations/doors/doors-screen';

/** The codes on the station's doors. */
export default function Page() {
  return (
    <Frame page="doors">
      <DoorsScreen />
    </Frame>
  );
}
