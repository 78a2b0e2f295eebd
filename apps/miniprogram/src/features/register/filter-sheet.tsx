import { CATEGORIES, ISSUE_CATEGORY_IDS, STATUS_WORDS, TICKET_STATUSES } from '@doorstep/domain';
import { useState } from 'react';
import { useStation } from '../../device/use-station';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { DaysAsked } from './days-asked';
import { tidied, type Filters } from './filters';
import { REGISTER_WORDS } from './words';

const ANY = { key: '', words: REGISTER_WORDS.any } as const;

/** Which part of the register to look at. */
export function FilterSheet({
  filters,
  onShow,
  onClose,
}: {
  filters: Filters;
  onShow: (filters: Filters) => void;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<{ [K in keyof Filters]?: Filters[K] | undefined }>(filters);
  const buildings = useStation()?.buildings ?? [];
  const change = (news: typeof chosen): void => setChosen((before) => ({ ...before, ...news }));
  const foot = (
    <>
      <Button id="show-filtered" icon="check" onTap={() => onShow(tidied(chosen))}>
        {REGISTER_WORDS.show}
      </Button>
      <Button id="show-all" look="quiet" onTap={() => onShow({})}>
        {REGISTER_WORDS.clear}
      </Button>
    </>
  );
  return (
    <Sheet title={REGISTER_WORDS.sheet} onClose={onClose} foot={foot}>
      <Field
        id="words"
        label={REGISTER_WORDS.words}
        initial={chosen.words ?? ''}
        shape="line"
        most={40}
        onWords={(words) => change({ words: words.trim() })}
      />
      <DaysAsked from={chosen.from} to={chosen.to} onChange={change} />
      <Choices
        label={REGISTER_WORDS.status}
        name="status"
        items={[ANY, ...TICKET_STATUSES.map((status) => ({ key: status, words: STATUS_WORDS[status] }))]}
        chosen={chosen.status ?? ''}
        onChoose={(status) => change({ status: status === '' ? undefined : status })}
      />
      <Choices
        label={REGISTER_WORDS.building}
        name="building"
        items={[
          { key: 0, words: REGISTER_WORDS.any },
          ...buildings.map(({ building }) => ({ key: building, words: `${building}号楼` })),
        ]}
        chosen={Number(chosen.building ?? 0)}
        onChoose={(building) => change({ building: building === 0 ? undefined : building })}
      />
      <Choices
        label={REGISTER_WORDS.category}
        name="category"
        items={[
          ANY,
          ...ISSUE_CATEGORY_IDS.map((category) => ({ key: category, words: CATEGORIES[category].label })),
        ]}
        chosen={chosen.category ?? ''}
        onChoose={(category) => change({ category: category === '' ? undefined : category })}
      />
    </Sheet>
  );
}
