import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { AlertsScreen } from '../../features/notifications/alerts/alerts-screen';

/** 叫得到我. */
export default function Page() {
  const { test, n } = useRouteQuery();
  return (
    <Frame page="alerts">
      <AlertsScreen testId={test} noticeId={n} />
    </Frame>
  );
}
