/** Steps through `root.cn[0].v`; Taro also writes `root.cn.[0].v`. */
function stepsOf(path: string): (string | number)[] {
  return path
    .replace(/\.?\[(\d+)\]/g, '.$1')
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Applies one `setData` the way WeChat does: by paths, making what is missing on the way. */
export function applyData(data: Record<string, unknown>, news: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(news)) put(data, stepsOf(path), value);
}

function put(place: Record<string | number, unknown>, steps: (string | number)[], value: unknown): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (rest.length === 0) {
    place[step] = value;
    return;
  }
  if (typeof place[step] !== 'object' || place[step] === null)
    place[step] = typeof rest[0] === 'number' ? [] : {};
  put(place[step] as Record<string | number, unknown>, rest, value);
}
