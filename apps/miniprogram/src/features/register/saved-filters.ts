import { CATEGORIES, STATUS_WORDS } from '@doorstep/domain';
import { useStanding } from '../../device/session';
import { slot } from '../../device/storage';
import type { Filters } from './filters';

/** A way of looking that somebody comes back to. Days are not kept: tomorrow they would be the wrong ones. */
export type Saved = Pick<Filters, 'category' | 'status' | 'building' | 'words'>;

interface Kept {
  /** Another hat on the same phone must not see what was looked for. */
  grantId: string | undefined;
  all: Saved[];
}

const place = slot<Kept>('register-looks-1');
const AT_MOST = 6;
const grant = (): string | undefined => useStanding.getState().me?.active.grantId;

/** What is kept of a look. */
export const lookOf = ({ category, status, building, words }: Filters): Saved => ({
  ...(category === undefined ? {} : { category }),
  ...(status === undefined ? {} : { status }),
  ...(building === undefined ? {} : { building }),
  ...(words === undefined ? {} : { words }),
});

/** `5号楼、上下水漏水、已解决、“井盖”`. */
export const lookWords = ({ category, status, building, words }: Saved): string =>
  [
    building === undefined ? '' : `${building}号楼`,
    category === undefined ? '' : CATEGORIES[category].label,
    status === undefined ? '' : STATUS_WORDS[status],
    words === undefined ? '' : `“${words}”`,
  ]
    .filter((part) => part !== '')
    .join('、');

export function savedLooks(): Saved[] {
  const kept = place.read();
  return kept?.grantId === grant() ? (kept?.all ?? []) : [];
}

/** Keeps a look in front of the others, or lets it go where it was kept already. */
export function turnLook(look: Saved): Saved[] {
  const [before, name] = [savedLooks(), lookWords(look)];
  const others = before.filter((one) => lookWords(one) !== name);
  const all = others.length < before.length ? others : [look, ...others].slice(0, AT_MOST);
  place.write({ grantId: grant(), all });
  return all;
}
