/**
 * Rules go by a name, and what was promised is stamped with it: other rules never go by the same name. `default-1`
 * becomes `default-2`; rules that did not change keep theirs.
 */
export function renamedPolicy<P extends { name: string }>(policy: P, before: P): P {
  if (policy.name !== before.name || written(policy) === written(before)) return policy;
  const [, stem = policy.name, count = '1'] = /^(.*?)-(\d{1,6})$/.exec(policy.name) ?? [];
  return { ...policy, name: `${stem.slice(0, 32)}-${Number(count) + 1}` };
}

/** With its names in order: the database keeps them in another one. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
