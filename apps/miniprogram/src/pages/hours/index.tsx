import { Frame } from '../../features/frame/frame';
import { HoursScreen } from '../../features/wishes/hours/hours-screen';

/** One's own hours of company, and the paper that proves them. */
export default function Page() {
  return (
    <Frame page="hours">
      <HoursScreen />
    </Frame>
  );
}
