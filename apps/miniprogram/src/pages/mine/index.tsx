import { Frame } from '../../features/frame/frame';
import { MineScreen } from '../../features/tickets/mine-screen';

/** What this resident reported. */
export default function Page() {
  return (
    <Frame page="mine">
      <MineScreen />
    </Frame>
  );
}
