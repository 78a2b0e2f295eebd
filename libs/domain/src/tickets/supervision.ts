/** Formal pressure on a party (督办): none, reminded, before the secretary, before the sub-district. */
export const SUPERVISION_LEVELS = [0, 1, 2, 3] as const;
export type Supervision = (typeof SUPERVISION_LEVELS)[number];

export const SUPERVISION_WORDS: Record<Supervision, string> = {
  0: '未督办',
  1: '已提醒',
  2: '站长督办',
  3: '街道督办',
};

/** Pressure only ever rises by itself. */
export const raisedTo = (level: Supervision, to: Supervision): Supervision => (to > level ? to : level);

/** Sent back as not fixed this often, a ticket is a matter for the secretary. */
export const REDOS_BEFORE_SECRETARY = 2;
