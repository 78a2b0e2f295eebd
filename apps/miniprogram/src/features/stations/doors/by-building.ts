import type { AnswerOf, listDoors } from '@doorstep/contracts';

type Issued = AnswerOf<typeof listDoors>['items'][number];

/** A door as the list shows it; `code` is null while no living code hangs there. */
export interface Door {
  building: number;
  unit: number;
  label: string;
  code: string | null;
}

/** Doors by building and unit, each with its living code: codes long retired are not worth a line. */
export function byBuilding(issued: readonly Issued[]): { building: number; doors: Door[] }[] {
  const doors = new Map<string, Door>();
  for (const { building, unit, label, code, retiredAt } of issued) {
    const known = doors.get(label)?.code ?? null;
    doors.set(label, { building, unit, label, code: retiredAt === null ? code : known });
  }
  const all = [...doors.values()].sort((a, b) => a.building - b.building || a.unit - b.unit);
  return [...new Set(all.map(({ building }) => building))].map((building) => ({
    building,
    doors: all.filter((door) => door.building === building),
  }));
}
