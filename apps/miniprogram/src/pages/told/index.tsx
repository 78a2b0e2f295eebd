import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { ToldMe } from '../../features/notifications/tellings/told-me';

/** 怎么告诉我的: of one matter, to the one who reads it. */
export default function Page() {
  const { ticket = '' } = useRouteQuery();
  return (
    <Frame page="told">
      <ToldMe ticketId={ticket} />
    </Frame>
  );
}
