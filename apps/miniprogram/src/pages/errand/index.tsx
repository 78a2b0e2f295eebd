import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { ErrandScreen } from '../../features/tickets/errand/errand-screen';

/** What a party without an account finds behind the link it was sent. */
export default function Page() {
  const { key } = useRouteQuery();
  return (
    <Frame page="errand">
      <ErrandScreen pass={key ?? ''} />
    </Frame>
  );
}
