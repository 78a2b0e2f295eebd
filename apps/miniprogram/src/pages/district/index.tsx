import { Frame } from '../../features/frame/frame';
import { DistrictScreen } from '../../features/rates/district-screen';

/** 各站一览. */
export default function Page() {
  return (
    <Frame page="district">
      <DistrictScreen />
    </Frame>
  );
}
