import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { HandoverScreen } from '../../features/handovers/handover-screen';

/** From one pair to the next. */
export default function Page() {
  const { id } = useRouteQuery();
  return (
    <Frame page="handover">
      <HandoverScreen handoverId={id} />
    </Frame>
  );
}
