import { Frame } from '../../features/frame/frame';
import { BoardScreen } from '../../features/tickets/board/board-screen';

/** The duty board. */
export default function Page() {
  return (
    <Frame page="board">
      <BoardScreen />
    </Frame>
  );
}
