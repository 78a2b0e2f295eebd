import { useEffect, useState } from 'react';

const HALF_A_MINUTE = 30_000;

/** The phone's clock, looked at again every half minute: "three minutes ago" grows old on its own. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), HALF_A_MINUTE);
    return () => clearInterval(clock);
  }, []);
  return now;
}
