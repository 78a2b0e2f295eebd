import { Frame } from '../../features/frame/frame';
import { SilenceScreen } from '../../features/tickets/silence/silence-screen';

/** 没人应时怎么办. */
export default function Page() {
  return (
    <Frame page="silence">
      <SilenceScreen />
    </Frame>
  );
}
