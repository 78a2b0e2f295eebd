import { Frame } from '../../features/frame/frame';
import { WatchScreen } from '../../features/watch/watch-screen';

/** 系统体检. */
export default function Page() {
  return (
    <Frame page="watch">
      <WatchScreen />
    </Frame>
  );
}
