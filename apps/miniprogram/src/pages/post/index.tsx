import { useRouteQuery } from '../../device/lifecycle';
import { PostScreen } from '../../features/roster/post/post-screen';

/** 驿站屏: without the frame of the other pages, because nobody is signed in here and there is nowhere to go. */
export default function Page() {
  const { t } = useRouteQuery();
  return <PostScreen token={t} />;
}
