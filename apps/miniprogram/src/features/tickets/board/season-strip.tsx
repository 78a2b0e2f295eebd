import { listRounds } from '@doorstep/contracts';
import { go } from '../../../device/navigate';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { BOARD_SEASON_WORDS } from '../words';

/** What is to be looked at before anybody complains: one quiet line per season, below what cannot wait. */
export function SeasonStrip() {
  const { data } = useAsk(listRounds, {});
  return (
    <>
      {data?.open.map(({ roundId, name, looked, places }) => (
        <Button
          key={roundId}
          id={`season-${roundId}`}
          look="second"
          icon="eye"
          onTap={() => void go('season', { id: roundId })}
        >
          {BOARD_SEASON_WORDS(name, looked, places)}
        </Button>
      ))}
    </>
  );
}
