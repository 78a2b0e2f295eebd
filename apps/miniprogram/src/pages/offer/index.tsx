import { Frame } from '../../features/frame/frame';
import { PutUpOfferScreen } from '../../features/wishes/card/put-up-offer-screen';

/** offer. */
export default function Page() {
  return (
    <Frame page="offer">
      <PutUpOfferScreen />
    </Frame>
  );
}
