/** Where it is, as far as a text says so. */
export interface Place {
  building: number | null;
  unit: number | null;
  room: string | null;
  floor: number | null;
  /** In the words of the text: 楼道, 厨房, 单元门口. */
  spot: string | null;
}

export const NOWHERE: Place = { building: null, unit: null, room: null, floor: null, spot: null };
