import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { WallScreen } from '../../features/wishes/wall/wall-screen';

/** The wish wall, of one's own station or of the one named in the link. */
export default function Page() {
  const { s, t } = useRouteQuery();
  return (
    <Frame page="wall">
      <WallScreen stationId={s} screen={t} />
    </Frame>
  );
}
