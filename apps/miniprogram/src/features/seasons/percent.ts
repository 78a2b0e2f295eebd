/** How far a round has come; a hundred only when nothing is left. */
export const percentOf = ({ looked, places }: { looked: number; places: number }): number =>
  places === 0 ? 0 : Math.floor((looked * 100) / places);
