import type { TicketView } from '@doorstep/contracts';
import { CATEGORIES, ISSUE_CATEGORY_IDS } from '@doorstep/domain';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { Sheet } from '../../../ui/sheet';
import { SUGGESTED_WORDS } from './words';

type Kind = TicketView['category'];
const ITEMS = (ISSUE_CATEGORY_IDS as Kind[]).map((key) => ({ key, words: CATEGORIES[key].label }));

/** All kinds of matters, to choose the right one from. */
export function KindSheet({
  chosen,
  isBusy,
  onChoose,
  onClose,
}: {
  chosen: Kind;
  isBusy: boolean;
  onChoose: (kind: Kind) => void;
  onClose: () => void;
}) {
  const [kind, setKind] = useState(chosen);
  const foot = (
    <Button id="save-kind" icon="check" isBusy={isBusy} onTap={() => onChoose(kind)}>
      {SUGGESTED_WORDS.save}
    </Button>
  );
  return (
    <Sheet title={SUGGESTED_WORDS.other} onClose={onClose} foot={foot}>
      <Choices name="kind" items={ITEMS} chosen={kind} onChoose={setKind} />
    </Sheet>
  );
}
