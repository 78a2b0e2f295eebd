import type { Box } from './pen';

/** The colours of the wall. */
export const WALL = {
  red: '#c8102e',
  deep: '#9a0b22',
  gold: '#ffc83d',
  ink: '#2b1b15',
  soft: '#65493b',
  pale: '#fdf3e6',
  line: '#e6d6c8',
  leaf: '#3f7d4e',
  sky: '#2f6690',
};

/** Room to draw in. */
export interface Area extends Box {
  height: number;
}
