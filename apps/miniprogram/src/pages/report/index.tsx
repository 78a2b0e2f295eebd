import { doorCodeOf } from '../../device/door-code';
import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { ReportScreen } from '../../features/tickets/report/report-screen';

/** Saying what is wrong. */
export default function Page() {
  const { code, words } = useRouteQuery();
  return (
    <Frame page="report">
      <ReportScreen doorCode={doorCodeOf({ code })} words={words} />
    </Frame>
  );
}
