import { readDoor } from '@doorstep/contracts';
import type { Category } from '@doorstep/domain';
import { useEffect, useState } from 'react';
import { entrust } from '../../../device/outbox';
import { toTop } from '../../../device/lifecycle';
import { enter, useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { REPORT } from './carry-reports';
import { ChooseCategory } from './choose-category';
import { startOver, useDraft, write, type Draft } from './draft';
import { SayIt } from './say-it';
import { Sent } from './sent';

/** Saying what is wrong, in three light steps: tap a picture, show or say it, send. What was begun is still there tomorrow. */
export function ReportScreen({
  doorCode,
  words,
}: {
  doorCode: string | undefined;
  /** Said elsewhere already, on the page 找谁. */
  words?: string | undefined;
}) {
  const { draft } = useDraft();
  const [sentKey, setSentKey] = useState<string>();
  const [foundKey] = useState(() => (isBegun(draft) ? draft.key : undefined));
  const isHandler = useStanding((standing) =>
    ['member', 'secretary'].includes(standing.me?.active.role ?? ''),
  );
  useDoor(doorCode);
  useEffect(() => {
    if (words !== undefined && isUntouched(useDraft.getState().draft))
      write({ text: words, isInWords: true });
  }, [words]);
  useEffect(() => {
    if (isHandler && isUntouched(draft)) write({ onBehalf: { name: '', phone: '', via: 'desk' } });
  }, [isHandler, draft]);
  const send = (): void => {
    setSentKey(draft.key);
    void toTop();
    void entrust(REPORT, draft, draft.key);
    startOver(draft.door ? { door: draft.door } : {});
  };
  const choose = (category: Category): void => {
    write({ category });
    void toTop();
  };
  const sayIt = (): void => {
    write({ isInWords: true });
    void toTop();
  };
  if (sentKey !== undefined) return <Sent sentKey={sentKey} onAgain={() => setSentKey(undefined)} />;
  if (draft.category === null && draft.isInWords !== true)
    return <ChooseCategory onChoose={choose} onInWords={sayIt} />;
  return (
    <SayIt
      key={draft.key}
      draft={draft}
      category={draft.category}
      isHandler={isHandler}
      isFound={foundKey === draft.key}
      onSend={send}
    />
  );
}

/** Something is written in it already: it is worth saying that it was found again. */
const isBegun = (draft: Draft): boolean =>
  (draft.category !== null || draft.isInWords === true) &&
  (draft.text !== '' || draft.photos.length > 0 || draft.voice !== undefined);

const isUntouched = (draft: Draft): boolean =>
  draft.onBehalf === undefined && draft.category === null && draft.text === '';

/** The door just scanned is where it happened, unless another place was chosen. */
function useDoor(code: string | undefined): void {
  const { data: door } = useAsk(
    readDoor,
    { code: code ?? '' },
    { isAsked: code !== undefined, isKept: true },
  );
  useEffect(() => {
    if (code !== undefined) enter(code).catch(() => undefined);
  }, [code]);
  useEffect(() => {
    if (door && code !== undefined) write({ door: { code: door.code, label: door.label } });
  }, [door, code]);
}
