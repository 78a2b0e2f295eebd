const KEY = /^[\w-][\w.-]*(\/[\w-][\w.-]*){0,6}$/;

/** Keys are ours (ids and fixed words); anything else would be a way out of the folder. */
export function checkKey(key: string): string {
  if (key.length > 300 || !KEY.test(key)) throw new Error('not a storage key');
  return key;
}
