import { doorCodeOf } from '../../device/door-code';
import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { ReportScreen } from '../../features/tickets/report/report-screen';

/** Saying what is wrong. */
export default function Page() {
  const code = doorCodeOf({ code: useRouteQuery().code });
  return (
    <Frame page="report">
      <ReportScreen doorCode={code} />
    </Frame>
  );
}
