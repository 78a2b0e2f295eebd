import type { DirectoryEntry } from '@doorstep/contracts';
import { CATEGORIES, CATEGORY_GROUPS, ISSUE_CATEGORY_IDS, type CategoryGroup } from '@doorstep/domain';
import { useState } from 'react';
import { CATEGORY_DRAWINGS } from '../../theme/category-drawings';
import { BigChoice } from '../../ui/big-choice';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/heading';
import { Tiles } from '../../ui/tiles';
import { DIRECTORY_WORDS } from './words';

const GROUPS = (Object.keys(CATEGORY_GROUPS) as CategoryGroup[]).filter((group) => group !== 'non_issue');

/** A family shows the picture of its first kind. */
const drawingOf = (group: CategoryGroup) =>
  CATEGORY_DRAWINGS[
    ISSUE_CATEGORY_IDS.find((id) => CATEGORIES[id].group === group) ?? 'property_supervision'
  ];

/** The nine families, then the kinds of one family, then who answers for it: one thing at a time. */
export function Browse({
  entries,
  onChoose,
}: {
  entries: readonly DirectoryEntry[];
  onChoose: (entry: DirectoryEntry) => void;
}) {
  const [group, setGroup] = useState<CategoryGroup>();
  const shown = entries.filter(({ category }) => CATEGORIES[category].group === group);
  if (group === undefined)
    return (
      <>
        <Heading>{DIRECTORY_WORDS.browse}</Heading>
        <Tiles>
          {GROUPS.map((one) => (
            <BigChoice
              key={one}
              id={`group-${one}`}
              drawing={drawingOf(one)}
              words={CATEGORY_GROUPS[one]}
              onTap={() => setGroup(one)}
            />
          ))}
        </Tiles>
      </>
    );
  return (
    <>
      {shown.map((entry) => (
        <BigChoice
          key={entry.category}
          id={`kind-${entry.category}`}
          shape="row"
          drawing={CATEGORY_DRAWINGS[entry.category]}
          words={CATEGORIES[entry.category].label}
          note={entry.party.name}
          onTap={() => onChoose(entry)}
        />
      ))}
      <Button id="other-group" look="quiet" icon="back" onTap={() => setGroup(undefined)}>
        {DIRECTORY_WORDS.back}
      </Button>
    </>
  );
}
