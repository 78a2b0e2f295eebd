import { Frame } from '../../features/frame/frame';
import { WishBoardScreen } from '../../features/wishes/desk/wish-board-screen';

/** wish-board. */
export default function Page() {
  return (
    <Frame page="wish-board">
      <WishBoardScreen />
    </Frame>
  );
}
