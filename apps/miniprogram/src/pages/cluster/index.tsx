import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { ClusterScreen } from '../../features/tickets/clusters/cluster-screen';

/** Several reports that may be one matter. */
export default function Page() {
  const { id } = useRouteQuery();
  return (
    <Frame page="cluster">
      <ClusterScreen ticketId={id ?? ''} />
    </Frame>
  );
}
