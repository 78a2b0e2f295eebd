import type { SlotView } from '@doorstep/contracts';
import { useState } from 'react';
import { BigChoice } from '../../../../ui/big-choice';
import { Card } from '../../../../ui/card';
import { Sheet } from '../../../../ui/sheet';
import { SlotHead } from '../../slot/slot-head';
import { AskSheet } from './ask-sheet';
import { GiveUpSheet } from './give-up-sheet';
import { TROUBLE_WORDS } from './words';

type Way = 'cover' | 'swap' | 'give-up';

/** Three ways out when something comes up: somebody for me, one for one, or giving the slot back. */
export function TroubleSheet({ slot, now, onClose }: { slot: SlotView; now: Date; onClose: () => void }) {
  const [way, setWay] = useState<Way>();
  if (way === 'give-up') return <GiveUpSheet slot={slot} now={now} onClose={onClose} />;
  if (way !== undefined) return <AskSheet kind={way} slot={slot} now={now} onClose={onClose} />;
  return (
    <Sheet title={TROUBLE_WORDS.title} onClose={onClose}>
      <Card>
        <SlotHead slot={slot} now={now} />
      </Card>
      <BigChoice
        id="ask-cover"
        shape="row"
        drawing="hand"
        words={TROUBLE_WORDS.cover}
        note={TROUBLE_WORDS.coverNote}
        onTap={() => setWay('cover')}
      />
      <BigChoice
        id="ask-swap"
        shape="row"
        drawing="swap"
        words={TROUBLE_WORDS.swap}
        note={TROUBLE_WORDS.swapNote}
        onTap={() => setWay('swap')}
      />
      <BigChoice
        id="give-up"
        shape="row"
        drawing="undo"
        words={TROUBLE_WORDS.giveUp}
        note={TROUBLE_WORDS.giveUpNote}
        onTap={() => setWay('give-up')}
      />
    </Sheet>
  );
}
