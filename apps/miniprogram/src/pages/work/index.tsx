import { Frame } from '../../features/frame/frame';
import { WorkScreen } from '../../features/tickets/work-screen';

/** A party's work. */
export default function Page() {
  return (
    <Frame page="work">
      <WorkScreen />
    </Frame>
  );
}
