import { go } from '../../../device/navigate';
import { useStanding } from '../../../device/session';
import { BigChoice } from '../../../ui/big-choice';
import { WISHES_WORDS } from '../words';

/** What one does before the wall: put up a card of one's colour, look after one's own, and at the desk glue. */
export function WallChoices() {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const isDesk = role === 'member' || role === 'secretary';
  if (!isDesk && role !== 'resident') return null;
  return (
    <>
      <BigChoice
        id="make-wish"
        shape="row"
        isMain={!isDesk}
        drawing="heart"
        words={WISHES_WORDS.makeWish}
        note={WISHES_WORDS.makeWishNote}
        onTap={() => void go('wish', {})}
      />
      {isDesk && (
        <>
          <BigChoice
            id="make-offer"
            shape="row"
            drawing="hand"
            words={WISHES_WORDS.makeOffer}
            note={WISHES_WORDS.makeOfferNote}
            onTap={() => void go('offer', {})}
          />
          <BigChoice
            id="open-wish-board"
            shape="row"
            drawing="desk"
            words={WISHES_WORDS.board}
            note={WISHES_WORDS.boardNote}
            onTap={() => void go('wish-board', {})}
          />
        </>
      )}
      <BigChoice
        id="my-wishes"
        shape="row"
        drawing="list"
        words={WISHES_WORDS.mine}
        note={WISHES_WORDS.mineNote}
        onTap={() => void go('wishes', {})}
      />
    </>
  );
}
