import type { OfferView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useStanding } from '../../../device/session';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { SlotHead } from '../slot/slot-head';
import { slotLineWords } from '../slot/slot-times';
import { AcceptSheet } from './accept-sheet';
import { DeclineSheet } from './decline-sheet';
import { useAnswer } from './use-answer';
import { WarningsSheet } from './warnings-sheet';
import { MARKET_WORDS } from './words';

/** Somebody asks: what they would like, and a yes or a kind no. Those asked by name can say no; the others need not answer. */
export function OfferCard({ offer, now, isNamed }: { offer: OfferView; now: Date; isNamed: boolean }) {
  const other = useOther(offer);
  const isForMe = offer.toId !== null && other === undefined;
  return (
    <Card id={`offer-${offer.offerId}`} look={isNamed || isForMe ? 'wish' : 'plain'}>
      <Text>{titleOf(offer, other?.name)}</Text>
      <SlotHead slot={offer.slot} now={now} />
      {offer.kind === 'swap' && <Text>{wantedWords(offer, other?.name, now)}</Text>}
      {offer.note !== '' && <Text>“{offer.note}”</Text>}
      <Answer offer={offer} now={now} other={other} />
    </Card>
  );
}

interface Other {
  personId: string;
  name: string;
}

/** Whom it was asked of when that is not me; only the secretary reads such offers. */
function useOther({ toId, toName }: OfferView): Other | undefined {
  const myId = useStanding(({ me }) => me?.personId);
  return toId === null || toId === myId ? undefined : { personId: toId, name: toName ?? '' };
}

function Answer({ offer, now, other }: { offer: OfferView; now: Date; other: Other | undefined }) {
  const [open, setOpen] = useState<'returns' | 'decline'>();
  const close = (): void => setOpen(undefined);
  const answer = useAnswer(offer, other?.personId, close);
  const isOpenSwap = offer.kind === 'swap' && offer.wanted === null;
  const accept = (): void => (isOpenSwap ? setOpen('returns') : answer.accept(offer.wanted?.slotId));
  return (
    <>
      {mayAnswer(offer, other) ? (
        <Button id={`accept-${offer.offerId}`} icon="check" isBusy={answer.isBusy} onTap={accept}>
          {other ? MARKET_WORDS.acceptFor(other.name) : MARKET_WORDS.accept}
        </Button>
      ) : (
        <Text>{other ? MARKET_WORDS.chooseSelf(other.name) : offer.hindrance}</Text>
      )}
      {offer.toId !== null && (
        <Button id={`decline-${offer.offerId}`} look="quiet" onTap={() => setOpen('decline')}>
          {other ? MARKET_WORDS.declineFor(other.name) : MARKET_WORDS.decline}
        </Button>
      )}
      {open === 'returns' && <AcceptSheet offer={offer} now={now} answer={answer} onClose={close} />}
      {open === 'decline' && <DeclineSheet offer={offer} forPersonId={other?.personId} onClose={close} />}
      {answer.warnings.length > 0 && (
        <WarningsSheet
          warnings={answer.warnings}
          isBusy={answer.isBusy}
          problem={answer.problem}
          onDespite={answer.despite}
          onClose={answer.forget}
        />
      )}
    </>
  );
}

/** For somebody else the secretary says yes to what is settled; which slot to give in return only they know. */
const mayAnswer = ({ kind, wanted, mayAccept }: OfferView, other: Other | undefined): boolean =>
  other === undefined ? mayAccept : kind === 'cover' || wanted !== null;

function titleOf({ kind, fromName, toId }: OfferView, other: string | undefined): string {
  const isCover = kind === 'cover';
  if (other !== undefined)
    return isCover ? MARKET_WORDS.coverOther(fromName, other) : MARKET_WORDS.swapOther(fromName, other);
  if (toId === null) return isCover ? MARKET_WORDS.cover(fromName) : MARKET_WORDS.swap(fromName);
  return isCover ? MARKET_WORDS.coverMe(fromName) : MARKET_WORDS.swapMe(fromName);
}

function wantedWords({ wanted }: OfferView, other: string | undefined, now: Date): string {
  if (wanted === null) return other === undefined ? MARKET_WORDS.wantedAny : '';
  const whose = other === undefined ? MARKET_WORDS.wanted : MARKET_WORDS.wantedOther(other);
  return `${whose}：${slotLineWords(wanted, now)}`;
}
