import { Frame } from '../../features/frame/frame';
import { StationRulesScreen } from '../../features/station-rules/station-rules-screen';

/** 本站规矩. */
export default function Page() {
  return (
    <Frame page="station-rules">
      <StationRulesScreen />
    </Frame>
  );
}
