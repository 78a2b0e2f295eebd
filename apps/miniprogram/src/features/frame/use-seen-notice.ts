import { markRead } from '@doorstep/contracts';
import { useEffect } from 'react';
import { askAgain } from '../../device/ask-again';
import { useRouteQuery } from '../../device/lifecycle';
import { call } from '../../device/request';

/** Told already on this phone: the page may be drawn again. */
const told = new Set<string>();

/** A message of WeChat opened this page: its notice has been seen. Said quietly and once; it stands in nobody's way. */
export function useSeenNotice(): void {
  const { n: noticeId } = useRouteQuery();
  useEffect(() => {
    if (noticeId === undefined || told.has(noticeId)) return;
    told.add(noticeId);
    call(markRead, { noticeId }, {}).then(
      () => askAgain('readInbox'),
      () => told.delete(noticeId),
    );
  }, [noticeId]);
}
