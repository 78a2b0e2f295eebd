import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { RosterScreen } from '../../features/roster/grid/roster-screen';

/** 班表. */
export default function Page() {
  const { day } = useRouteQuery();
  return (
    <Frame page="roster">
      <RosterScreen day={day} />
    </Frame>
  );
}
