/** A piece of SQL with its values: written with `sql`, nested freely, numbered when the statement is put together. */
export class Fragment {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];

  constructor(texts: readonly string[], values: readonly unknown[]) {
    this.texts = texts;
    this.values = values;
  }
}

/**
 * Writes SQL with its values where they stand: sql`update doors set code = ${code}`. Values always travel as
 * parameters; only another Fragment becomes text. In a `select` list give values their type: ${id}::uuid.
 */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  return new Fragment(texts, values);
}

/** Puts a name of ours (never anything from outside) into the text as it is. */
export function raw(text: string): Fragment {
  return new Fragment([text], []);
}

/** Pieces after one another, with commas between. */
export const listed = (parts: readonly Fragment[]): Fragment =>
  new Fragment(['', ...parts.slice(1).map(() => ', '), ''], parts);

/** Numbers the parameters of a whole statement, in the order in which they stand. */
export function render(fragment: Fragment): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  return { text: write(fragment, values), values };
}

function write(fragment: Fragment, values: unknown[]): string {
  return fragment.texts
    .map((text, place) => {
      if (place >= fragment.values.length) return text;
      const value = fragment.values[place];
      if (value instanceof Fragment) return text + write(value, values);
      return `${text}$${values.push(value)}`;
    })
    .join('');
}
