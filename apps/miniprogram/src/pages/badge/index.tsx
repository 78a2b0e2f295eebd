import { useRouteQuery } from '../../device/lifecycle';
import { CheckBadgeScreen } from '../../features/wishes/badge/check-badge-screen';
import { Frame } from '../../features/frame/frame';

/** Whether the one at the door was sent by the station: opened by scanning their badge. */
export default function Page() {
  const { k } = useRouteQuery();
  return (
    <Frame page="badge">
      <CheckBadgeScreen code={k} />
    </Frame>
  );
}
