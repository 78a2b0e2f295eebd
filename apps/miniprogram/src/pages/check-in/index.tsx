import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { CheckInScreen } from '../../features/roster/check-in/check-in-screen';

/** Being at the post. */
export default function Page() {
  const { slot, k } = useRouteQuery();
  return (
    <Frame page="check-in">
      <CheckInScreen slotId={slot} code={k} />
    </Frame>
  );
}
