import { Frame } from '../../features/frame/frame';
import { PaperLinesScreen } from '../../features/tickets/paper/paper-lines-screen';

/** 补录纸质登记. */
export default function Page() {
  return (
    <Frame page="paper-lines">
      <PaperLinesScreen />
    </Frame>
  );
}
