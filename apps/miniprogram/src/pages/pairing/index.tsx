import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { PairingScreen } from '../../features/wishes/pairing/pairing-screen';

/** One pair. */
export default function Page() {
  const { id } = useRouteQuery();
  return (
    <Frame page="pairing">
      <PairingScreen pairingId={id} />
    </Frame>
  );
}
