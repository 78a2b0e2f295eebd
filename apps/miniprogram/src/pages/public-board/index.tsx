import { doorCodeOf } from '../../device/door-code';
import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { PublicBoardScreen } from '../../features/rates/public-board-screen';

/** 公示栏. */
export default function Page() {
  const code = doorCodeOf({ code: useRouteQuery().code });
  return (
    <Frame page="public-board">
      <PublicBoardScreen code={code} />
    </Frame>
  );
}
