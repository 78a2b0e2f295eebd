import { Frame } from '../../features/frame/frame';
import { MyScorecardScreen } from '../../features/rates/my-scorecard-screen';

/** 成绩单. */
export default function Page() {
  return (
    <Frame page="scorecard">
      <MyScorecardScreen />
    </Frame>
  );
}
