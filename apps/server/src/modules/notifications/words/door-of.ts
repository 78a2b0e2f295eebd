/** A place down to its stairway and no further: a message on a lock screen must not say whose flat it is. */
export function doorOf(place: string): string {
  const [door] = /^\d+号楼(\d+单元)?/.exec(place) ?? [];
  return door ?? '院内';
}
