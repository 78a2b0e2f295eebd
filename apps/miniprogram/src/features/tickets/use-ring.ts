import { useEffect, useRef } from 'react';
import { chime } from '../../device/chime';
import { shake } from '../../device/feedback';
import { tell } from '../../ui/toast';
import { DESK_WORDS } from './words';

/**
 * Rings, shakes and says so when more matters wait than before; never for what lay there when the page was opened.
 * `at` is when the count was answered: a count kept from last time (0), or an older one of another tab, is no news.
 */
export function useRing(count: number | undefined, at: number): void {
  const last = useRef({ count: 0, at: 0 });
  useEffect(() => {
    if (count === undefined || at <= last.current.at) return;
    const more = last.current.at === 0 ? 0 : count - last.current.count;
    last.current = { count, at };
    if (more > 0) ring(more);
  }, [count, at]);
}

function ring(more: number): void {
  chime();
  shake();
  tell(DESK_WORDS.newOne(more));
}
