import { undoSwap, withdrawSwap, type OfferView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Tag } from '../../../ui/tag';
import { tell } from '../../../ui/toast';
import { SlotHead } from '../slot/slot-head';
import { slotLineWords } from '../slot/slot-times';
import { useDutyAct, useSaidProblem } from '../use-duty-act';
import { MARKET_WORDS, OFFER_STATES } from './words';

/** What I asked for, how it went, and the ways back. */
export function MineCard({ offer, now, isNamed }: { offer: OfferView; now: Date; isNamed: boolean }) {
  const { offerId, kind, state, isMine, takerName, returned } = offer;
  const withdraw = useDutyAct(withdrawSwap, () => tell(MARKET_WORDS.withdrawn));
  const undo = useDutyAct(undoSwap, () => tell(MARKET_WORDS.swappedBack));
  useSaidProblem(withdraw.problem ?? undo.problem);
  return (
    <Card id={`mine-${offerId}`} look={isNamed ? 'wish' : 'plain'}>
      <SlotHead
        slot={offer.slot}
        now={now}
        note={(isMine ? MARKET_WORDS.askedOf(offer.toName) : MARKET_WORDS.tookFrom(offer.fromName))[kind]}
        state={<Tag {...OFFER_STATES[state]} />}
      />
      {state === 'accepted' && takerName !== null && (
        <Text>{isMine ? MARKET_WORDS.takenBy(takerName) : MARKET_WORDS.takenByMe}</Text>
      )}
      {returned !== null && (
        <Text>{MARKET_WORDS[isMine ? 'returned' : 'given'](slotLineWords(returned, now))}</Text>
      )}
      {state === 'open' && isMine && (
        <Button
          id={`withdraw-${offerId}`}
          look="quiet"
          icon="close"
          isBusy={withdraw.isBusy}
          onTap={() => withdraw.act({ offerId })}
        >
          {MARKET_WORDS.withdraw}
        </Button>
      )}
      {offer.mayUndo && (
        <Button
          id={`undo-${offerId}`}
          look="quiet"
          icon="undo"
          isBusy={undo.isBusy}
          onTap={() => undo.act({ offerId })}
        >
          {MARKET_WORDS.undo}
        </Button>
      )}
    </Card>
  );
}
