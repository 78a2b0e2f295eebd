import { Frame } from '../../features/frame/frame';
import { InboxScreen } from '../../features/notifications/inbox-screen';

/** Messages of the station to this person. */
export default function Page() {
  return (
    <Frame page="inbox">
      <InboxScreen />
    </Frame>
  );
}
