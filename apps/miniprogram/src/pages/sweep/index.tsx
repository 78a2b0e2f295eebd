import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { SweepScreen } from '../../features/tickets/causes/sweep-screen';

/** 排查: the other flats that may have the same trouble. */
export default function Page() {
  const { id } = useRouteQuery();
  return (
    <Frame page="sweep">
      <SweepScreen ticketId={id ?? ''} />
    </Frame>
  );
}
