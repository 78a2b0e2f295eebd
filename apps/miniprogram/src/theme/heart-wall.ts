import { dataUri } from './data-uri';

const WALL = [
  '.RR...RR.',
  'RRYR.RRRR',
  'RRRRYRRRR',
  'RYRRRRRYR',
  '.RRRRRRR.',
  '..RRYRR..',
  '...RRR...',
  '....R....',
];
const REDS = ['#c8102e', '#d62a41', '#b50e29', '#df3f4b'];
const YELLOWS = ['#ffc83d', '#ffd667'];
const STEP = 11;
const CARD = 9.6;

/** The mark of the station: a heart of small red and yellow cards, each pinned by hand and so a little crooked. */
export const HEART_WALL = dataUri(wall());

function wall(): string {
  const cards = WALL.flatMap((row, y) =>
    [...row].map((card, x) => (card === '.' ? '' : pinned(card, x, y))),
  ).join('');
  const [wide, high] = [(WALL[0]?.length ?? 0) * STEP + 3, WALL.length * STEP + 3];
  const size = `width='${wide * 4}' height='${high * 4}' viewBox='-2 -2 ${wide} ${high}'`;
  return `<svg xmlns='http://www.w3.org/2000/svg' ${size}>${cards}</svg>`;
}

function pinned(card: string, x: number, y: number): string {
  const chance = (x * 7 + y * 13) % 11;
  const colours = card === 'R' ? REDS : YELLOWS;
  const turn = (chance - 5) * 1.3;
  const middle = `${x * STEP + CARD / 2} ${y * STEP + CARD / 2}`;
  return `<rect x='${x * STEP}' y='${y * STEP}' width='${CARD}' height='${CARD}' rx='1.4' fill='${colours[chance % colours.length] ?? REDS[0]}' transform='rotate(${turn.toFixed(1)} ${middle})'/>`;
}
