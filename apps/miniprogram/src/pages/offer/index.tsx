import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { ChangeOfferScreen } from '../../features/wishes/card/change-offer-screen';
import { PutUpOfferScreen } from '../../features/wishes/card/put-up-offer-screen';

/** A new red card; with an id, one that hangs already. */
export default function Page() {
  const { id } = useRouteQuery();
  return (
    <Frame page="offer">{id === undefined ? <PutUpOfferScreen /> : <ChangeOfferScreen offerId={id} />}</Frame>
  );
}
