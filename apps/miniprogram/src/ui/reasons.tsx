import { useState } from 'react';
import { Choices } from './choices';
import { Field } from './field';

/** Why, with one tap on a sentence said often, or in one's own words; the sentence tapped may be added to. */
export function Reasons({
  label,
  items,
  ownWords,
  onWords,
  name = 'reason',
}: {
  label: string;
  items: readonly string[];
  /** The name of the field for one's own words. */
  ownWords: string;
  onWords: (words: string) => void;
  name?: string;
}) {
  const [chosen, setChosen] = useState<string>();
  const choose = (words: string): void => {
    setChosen(words);
    onWords(words);
  };
  return (
    <>
      <Choices
        label={label}
        name={name}
        items={items.map((words) => ({ key: words, words }))}
        chosen={chosen}
        onChoose={choose}
      />
      <Field
        key={chosen ?? ''}
        id={`${name}-words`}
        label={ownWords}
        initial={chosen ?? ''}
        shape="line"
        most={100}
        onWords={(words) => onWords(words.trim())}
      />
    </>
  );
}
