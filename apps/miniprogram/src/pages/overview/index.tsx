import { Frame } from '../../features/frame/frame';
import { OverviewScreen } from '../../features/rates/overview-screen';

/** 本站三率. */
export default function Page() {
  return (
    <Frame page="overview">
      <OverviewScreen />
    </Frame>
  );
}
