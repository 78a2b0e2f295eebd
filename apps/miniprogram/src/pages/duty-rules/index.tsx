import { Frame } from '../../features/frame/frame';
import { RulesScreen } from '../../features/roster/rules/rules-screen';

/** 值班规矩. */
export default function Page() {
  return (
    <Frame page="duty-rules">
      <RulesScreen />
    </Frame>
  );
}
