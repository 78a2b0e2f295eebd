import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { RoundScreen } from '../../features/seasons/round-screen';
import { RoundsScreen } from '../../features/seasons/rounds-screen';

/** 未诉先办: one round, or all of them. */
export default function Page() {
  const { id } = useRouteQuery();
  return <Frame page="season">{id === undefined ? <RoundsScreen /> : <RoundScreen roundId={id} />}</Frame>;
}
