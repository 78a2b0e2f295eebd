import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { ChangeWishScreen } from '../../features/wishes/card/change-wish-screen';
import { PutUpWishScreen } from '../../features/wishes/card/put-up-wish-screen';

/** A new yellow card; with an id, one that hangs already. */
export default function Page() {
  const { code, words, id } = useRouteQuery();
  return (
    <Frame page="wish">
      {id === undefined ? <PutUpWishScreen code={code} said={words} /> : <ChangeWishScreen wishId={id} />}
    </Frame>
  );
}
