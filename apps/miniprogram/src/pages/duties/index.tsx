import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { DutiesScreen } from '../../features/roster/duties/duties-screen';

/** My turns on duty. */
export default function Page() {
  const { slot } = useRouteQuery();
  return (
    <Frame page="duties">
      <DutiesScreen slotId={slot} />
    </Frame>
  );
}
