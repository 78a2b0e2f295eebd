import { Frame } from '../../features/frame/frame';
import { MyWishesScreen } from '../../features/wishes/card/my-wishes-screen';

/** wishes. */
export default function Page() {
  return (
    <Frame page="wishes">
      <MyWishesScreen />
    </Frame>
  );
}
