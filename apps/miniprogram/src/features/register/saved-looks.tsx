import { useState } from 'react';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import type { Filters } from './filters';
import { lookOf, lookWords, savedLooks, turnLook } from './saved-filters';
import { REGISTER_WORDS } from './words';

/** The looks somebody comes back to, one tap each; the one shown can be kept or let go. */
export function SavedLooks({ filters, onShow }: { filters: Filters; onShow: (filters: Filters) => void }) {
  const [looks, setLooks] = useState(savedLooks);
  const here = lookWords(lookOf(filters));
  const isKept = looks.some((look) => lookWords(look) === here);
  return (
    <>
      {looks.length > 0 && (
        <Choices
          name="look"
          items={looks.map((look) => ({ key: lookWords(look), words: lookWords(look) }))}
          chosen={here}
          onChoose={(key) => onShow(looks.find((look) => lookWords(look) === key) ?? {})}
        />
      )}
      {here !== '' && (
        <Button
          id="keep-look"
          look="quiet"
          icon={isKept ? 'minus' : 'plus'}
          onTap={() => setLooks(turnLook(lookOf(filters)))}
        >
          {isKept ? REGISTER_WORDS.letGo : REGISTER_WORDS.keep}
        </Button>
      )}
    </>
  );
}
