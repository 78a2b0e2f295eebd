import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { PapersScreen } from '../../features/papers/papers-screen';

/** 打印和导出: of the station's days, or of one matter. */
export default function Page() {
  const { ticket } = useRouteQuery();
  return (
    <Frame page="papers">
      <PapersScreen ticketId={ticket} />
    </Frame>
  );
}
