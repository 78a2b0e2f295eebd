import type { ListedTemplate } from '../endpoints/list-templates';

/** A template the product sends, with the keys it fills. */
export interface WantedTemplate {
  readonly templateId: string;
  readonly keys: readonly string[];
}

export interface TemplateGap {
  readonly templateId: string;
  /** False: the account has no such template at all. */
  readonly isListed: boolean;
  /** We fill these, the template does not know them. */
  readonly missing: readonly string[];
  /** The template has these, we would leave them empty; WeChat refuses that too. */
  readonly unfilled: readonly string[];
}

/** Compares what we send with what the account has. Empty at boot means every message can be accepted. */
export function missingTemplateKeys(
  listed: readonly ListedTemplate[],
  wanted: readonly WantedTemplate[],
): TemplateGap[] {
  return wanted.map((wish) => gapOf(wish, listed)).filter(hasGap);
}

function gapOf({ templateId, keys }: WantedTemplate, listed: readonly ListedTemplate[]): TemplateGap {
  const template = listed.find((candidate) => candidate.templateId === templateId);
  const known = template?.keys ?? [];
  return {
    templateId,
    isListed: template !== undefined,
    missing: keys.filter((key) => !known.includes(key)),
    unfilled: known.filter((key) => !keys.includes(key)),
  };
}

function hasGap({ isListed, missing, unfilled }: TemplateGap): boolean {
  return !isListed || missing.length > 0 || unfilled.length > 0;
}
