import { Choices } from '../../../ui/choices';
import { INVITED_SEATS, type InvitedSeat } from './seats';
import { PEOPLE_WORDS } from './words';

/** As what somebody is invited. */
export function PickSeat({
  chosen,
  onChoose,
}: {
  chosen: InvitedSeat;
  onChoose: (seat: InvitedSeat) => void;
}) {
  return (
    <>
      <Choices
        label={PEOPLE_WORDS.seat}
        name="seat"
        items={INVITED_SEATS.map((key) => ({ key, words: PEOPLE_WORDS.seats[key] }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  );
}
