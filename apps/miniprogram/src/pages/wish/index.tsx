import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { PutUpWishScreen } from '../../features/wishes/card/put-up-wish-screen';

/** A new yellow card. */
export default function Page() {
  const { code, words } = useRouteQuery();
  return (
    <Frame page="wish">
      <PutUpWishScreen code={code} said={words} />
    </Frame>
  );
}
