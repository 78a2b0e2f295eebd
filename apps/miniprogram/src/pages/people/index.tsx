import { Frame } from '../../features/frame/frame';
import { PeopleScreen } from '../../features/identity/people/people-screen';

/** The people of the station, for its secretary. */
export default function Page() {
  return (
    <Frame page="people">
      <PeopleScreen />
    </Frame>
  );
}
