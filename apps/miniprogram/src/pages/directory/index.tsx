import { doorCodeOf } from '../../device/door-code';
import { useRouteQuery } from '../../device/lifecycle';
import { DirectoryScreen } from '../../features/directory/directory-screen';
import { Frame } from '../../features/frame/frame';

/** 找谁. */
export default function Page() {
  const code = doorCodeOf({ code: useRouteQuery().code });
  return (
    <Frame page="directory">
      <DirectoryScreen doorCode={code} />
    </Frame>
  );
}
