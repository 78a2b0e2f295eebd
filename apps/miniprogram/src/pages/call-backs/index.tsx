import { Frame } from '../../features/frame/frame';
import { CallBacksScreen } from '../../features/tickets/call-backs/call-backs-screen';

/** 回访. */
export default function Page() {
  return (
    <Frame page="call-backs">
      <CallBacksScreen />
    </Frame>
  );
}
