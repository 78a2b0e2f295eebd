import { Frame } from '../../features/frame/frame';
import { HomeScreen } from '../../features/frame/home-screen';

/** The first page: leads on to where this person's work or matters are. */
export default function Page() {
  return (
    <Frame page="home">
      <HomeScreen />
    </Frame>
  );
}
