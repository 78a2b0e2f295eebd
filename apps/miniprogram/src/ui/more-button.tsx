import { Button } from './button';
import { UI_WORDS } from './words';

/** The next page of a list, only when it is asked for: nothing moves by itself under the finger. */
export function MoreButton({ isBusy, onTap }: { isBusy: boolean; onTap: () => void }) {
  return (
    <Button id="more" look="quiet" icon="down" isBusy={isBusy} onTap={onTap}>
      {UI_WORDS.more}
    </Button>
  );
}
