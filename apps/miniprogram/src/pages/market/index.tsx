import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { MarketScreen } from '../../features/roster/market/market-screen';

/** The swap corner. */
export default function Page() {
  const { call, offer } = useRouteQuery();
  return (
    <Frame page="market">
      <MarketScreen callId={call} offerId={offer} />
    </Frame>
  );
}
