import { Frame } from '../../features/frame/frame';
import { MeScreen } from '../../features/identity/me-screen';

/** The person's own page. */
export default function Page() {
  return (
    <Frame page="me">
      <MeScreen />
    </Frame>
  );
}
