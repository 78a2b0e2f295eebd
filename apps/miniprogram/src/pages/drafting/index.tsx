import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { DraftingScreen } from '../../features/roster/drafting/drafting-screen';

/** 排班. */
export default function Page() {
  const { id } = useRouteQuery();
  return (
    <Frame page="drafting">
      <DraftingScreen draftId={id} />
    </Frame>
  );
}
