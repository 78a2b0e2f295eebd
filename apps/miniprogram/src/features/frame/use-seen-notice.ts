import { markRead, readInbox } from '@doorstep/contracts';
import { useEffect } from 'react';
import { useRouteQuery } from '../../device/lifecycle';
import { queries } from '../../device/queries';
import { call } from '../../device/request';
import { keyOf } from '../../device/use-ask';

/** Told already on this phone: the page may be drawn again. */
const told = new Set<string>();

/** A message of WeChat opened this page: its notice has been seen. Said quietly and once; it stands in nobody's way. */
export function useSeenNotice(): void {
  const { n: noticeId } = useRouteQuery();
  useEffect(() => {
    if (noticeId === undefined || told.has(noticeId)) return;
    told.add(noticeId);
    call(markRead, { noticeId }, {}).then(
      () => void queries.invalidateQueries({ queryKey: [...keyOf(readInbox.id)] }),
      () => told.delete(noticeId),
    );
  }, [noticeId]);
}
