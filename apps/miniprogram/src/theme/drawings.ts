/** A circle as path data. */
const round = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const flame = 'M24 6c2 6 8 9 8 16a8 8 0 0 1-16 0c0-3 2-5 3-7c1 2 1 3 3 3c1-4 0-8 2-12z';
const drop = 'M24 18c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z';
const house = 'M24 7l17 14v21H7V21z';
const radiator = 'M9 13h30v24H9z';
const bubble = 'M6 8h36v25H24l-9 8v-8H6z';
const sheet = 'M12 5h17l8 8v30H12z';
const shield = 'M24 5l15 5v12c0 10-6 17-15 21-9-4-15-11-15-21V10z';
const heart = 'M24 41C12 32 5 26 5 17a9.500 9.500 0 0 1 19-3 9.500 9.500 0 0 1 19 3c0 9-7 15-19 24z';

/**
 * Every drawing of the app on a 48 × 48 ground: its line, and the shape of its coloured shadow, which is printed a little
 * off the line, as on the hand-made cards of the heart wall. One stroke width, round ends, no detail finer than the stroke.
 */
export const DRAWINGS = {
  leak: [`M6 9h36M11 16v5M37 16v7M11 29v2M37 31v3${drop}M24 41v1`, drop],
  drain: [`${round(24, 24, 17)}M13 19h22M12 26h24M17 33h14`, round(24, 24, 17)],
  odor: ['M9 35h30v8H9zM14 29c-5-6 5-9 0-16M24 29c-5-6 5-9 0-16M34 29c-5-6 5-9 0-16', 'M9 35h30v8H9z'],
  tap: [
    'M6 19h20a9 9 0 0 1 9 9v3h-9v-2H6zM18 19v-8M11 9h14M30.500 37c2 3 3 4 3 5',
    'M6 19h20a9 9 0 0 1 9 9v3h-9v-2H6z',
  ],
  basin: [
    'M5 23h38c0 9-6 14-13 14H18C11 37 5 32 5 23zM18 37v6M30 37v6M20 23V12a6 6 0 0 1 12 0',
    'M5 23h38c0 9-6 14-13 14H18C11 37 5 32 5 23z',
  ],
  radiator: ['M5 15h38M5 34h38M11 9v33M20 9v33M28 9v33M37 9v33', radiator],
  radiatorLeak: [
    'M5 11h38M5 28h38M11 6v27M20 6v27M28 6v27M37 6v27M30 36c2 3 4 5 4 6.500a4 4 0 0 1-8 0c0-1.500 2-3.500 4-6.500z',
    'M9 9h30v20H9z',
  ],
  gas: [`${flame}M8 36h32M14 43h20`, flame],
  power: ['M27 5L11 27h11l-2 16 17-23H25z', 'M27 5L11 27h11l-2 16 17-23H25z'],
  lamp: [
    'M24 5a13 13 0 0 1 8 23c-2 2-3 3-3 6H19c0-3-1-4-3-6a13 13 0 0 1 8-23zM19 39h10M21 44h6',
    round(24, 18, 13),
  ],
  door: ['M12 43V6h24v37M6 43h36M30 24v4', 'M12 6h24v37H12z'],
  wrench: [
    'M41 13a10 10 0 0 1-13 12L14 39a4.500 4.500 0 0 1-6-6l14-14A10 10 0 0 1 34 6l-6 6 1 6 6 1z',
    'M41 13a10 10 0 0 1-13 12L14 39a4.500 4.500 0 0 1-6-6l14-14A10 10 0 0 1 34 6l-6 6 1 6 6 1z',
  ],
  wifi: [
    'M5 19a27 27 0 0 1 38 0M12 26a17 17 0 0 1 24 0M18 33a9 9 0 0 1 12 0M24 40v.5',
    'M24 42L11 27a18 18 0 0 1 26 0z',
  ],
  roof: [
    `M4 24L24 7l20 17M10 20v22h28V20M24 24c3 4 5 6 5 8.500a5 5 0 0 1-10 0c0-2.500 2-4.500 5-8.500z`,
    house,
  ],
  bricks: [
    'M6 10h36v28H6zM6 19.300h36M6 28.700h36M24 10v9M15 19.300v9M33 19.300v9M24 29v9',
    'M6 10h36v28H6z',
  ],
  noise: ['M6 18h9l11-9v30l-11-9H6zM33 18a9 9 0 0 1 0 12M38 11a18 18 0 0 1 0 26', 'M6 18h9l11-9v30l-11-9H6z'],
  question: [`${bubble}M19.500 17a4.500 4.500 0 1 1 6 4.200c-1 .4-1.500 1-1.500 2.300M24 28v.3`, bubble],
  snow: [
    'M24 4v40M7 14l34 20M41 14L7 34M18 8l6 5 6-5M18 40l6-5 6 5M7 21l7-3-1-7M41 27l-7 3 1 7',
    round(24, 24, 12),
  ],
  broom: [
    'M41 5L27 19M19 17l12 12c-2 9-8 14-17 14-4 0-7-1-8-2 8-4 11-12 13-24zM15 42c3-3 5-6 6-9',
    'M19 17l12 12c-2 9-8 14-17 14-4 0-7-1-8-2 8-4 11-12 13-24z',
  ],
  bin: ['M8 13h32M18 13V7h12v6M12 13l2 30h20l2-30M20 21v14M28 21v14', 'M12 13l2 30h20l2-30z'],
  bug: [
    'M24 13a9 9 0 0 1 9 9v9a9 9 0 0 1-18 0v-9a9 9 0 0 1 9-9zM24 21v18M18 7l3 6M30 7l-3 6M5 20l10 4M43 20l-10 4M5 36l10-4M43 36l-10-4',
    'M24 13a9 9 0 0 1 9 9v9a9 9 0 0 1-18 0v-9a9 9 0 0 1 9-9z',
  ],
  tree: [`${round(24, 18, 13)}M24 17v26M24 28l6-5M24 23l-5-4M16 43h16`, round(24, 18, 13)],
  bike: [
    `${round(11, 32, 7.5)}${round(37, 32, 7.5)}M11 32l8-17M37 32L31 12h-5M19 19h14M26 32L18 19M11 32h15l7-13M15 15h7`,
    `${round(11, 32, 7.5)}${round(37, 32, 7.5)}`,
  ],
  car: [
    `M9 35H5V24l5-2 5-11h18l5 11 5 2v11h-4M31 35H17M12 22h24${round(13, 35, 4)}${round(35, 35, 4)}`,
    'M5 35V24l5-2 5-11h18l5 11 5 2v11z',
  ],
  plug: ['M17 5v10M31 5v10M10 15h28v8a14 14 0 0 1-28 0zM24 37v7', 'M10 15h28v8a14 14 0 0 1-28 0z'],
  boxes: ['M6 25h17v17H6zM23 29h19v13H23zM14 7h18v18H14zM21 7v6h4V7', 'M14 7h18v18H14z'],
  neighbors: ['M4 7h25v17H17l-6 6v-6H4zM34 17h10v16h-5v7l-7-7H20v-4', 'M4 7h25v17H17l-6 6v-6H4z'],
  stall: [
    'M6 20L9 7h30l3 13M6 20a6 5 0 0 0 12 0a6 5 0 0 0 12 0a6 5 0 0 0 12 0M10 26v17h28V26M20 43V33h8v10',
    'M6 20L9 7h30l3 13z',
  ],
  shield: [`${shield}M17 23l5 6 9-11`, shield],
  fire: [
    'M25 4c1 8 13 13 13 25a14 14 0 0 1-28 0c0-6 3-9 6-13c1 4 2 6 4 6c1-7 1-12 5-18zM24 43a6 6 0 0 1-6-6c0-4 4-6 5-10c4 3 7 6 7 10a6 6 0 0 1-6 6z',
    'M25 4c1 8 13 13 13 25a14 14 0 0 1-28 0c0-6 3-9 6-13c1 4 2 6 4 6c1-7 1-12 5-18z',
  ],
  rescue: ['M18 6h12v12h12v12H30v12H18V30H6V18h12z', 'M18 6h12v12h12v12H30v12H18V30H6V18h12z'],
  paper: [`${sheet}M28 5v9h9M18 22h12M18 29h12M18 36h7`, sheet],
  eye: [
    `M4 24c5-9 12-13 20-13s15 4 20 13c-5 9-12 13-20 13S9 33 4 24z${round(24, 24, 6)}`,
    'M4 24c5-9 12-13 20-13s15 4 20 13c-5 9-12 13-20 13S9 33 4 24z',
  ],
  more: ['M8 8h12v12H8zM28 8h12v12H28zM8 28h12v12H8zM28 28h12v12H28z', 'M8 8h12v12H8zM28 28h12v12H28z'],
  heart: [heart, heart],
  phone: [
    'M14 6l7 10-5 5c2 5 6 9 11 11l5-5 10 7c0 5-3 8-8 8C19 41 7 29 6 14c0-5 3-8 8-8z',
    'M14 6l7 10-5 5c2 5 6 9 11 11l5-5 10 7c0 5-3 8-8 8C19 41 7 29 6 14c0-5 3-8 8-8z',
  ],
  speak: [`${bubble}M14 17h20M14 25h12`, bubble],
  list: ['M10 8h28v35H10zM18 4h12v8H18zM17 22h14M17 29h14M17 36h8', 'M10 8h28v35H10z'],
  camera: [`M6 14h9l4-6h10l4 6h9v27H6z${round(24, 27, 7)}`, 'M6 14h9l4-6h10l4 6h9v27H6z'],
  mic: [
    'M24 5a7 7 0 0 1 7 7v11a7 7 0 0 1-14 0V12a7 7 0 0 1 7-7zM10 23a14 14 0 0 0 28 0M24 37v7',
    'M24 5a7 7 0 0 1 7 7v11a7 7 0 0 1-14 0V12a7 7 0 0 1 7-7z',
  ],
  play: ['M15 8l23 16-23 16z', 'M15 8l23 16-23 16z'],
  stop: ['M12 12h24v24H12z', 'M12 12h24v24H12z'],
  send: ['M5 23L43 6 33 42l-9-14zM43 6L24 28', 'M5 23L43 6 33 42l-9-14z'],
  clock: [`${round(24, 24, 18)}M24 13v12l8 5`, round(24, 24, 18)],
  person: [`${round(24, 15, 8)}M7 42c1-11 8-15 17-15s16 4 17 15`, round(24, 15, 8)],
  bell: [
    'M24 6a12 12 0 0 1 12 12c0 10 4 13 5 16H7c1-3 5-6 5-16A12 12 0 0 1 24 6zM19 40a5 5 0 0 0 10 0',
    'M24 6a12 12 0 0 1 12 12c0 10 4 13 5 16H7c1-3 5-6 5-16A12 12 0 0 1 24 6z',
  ],
  home: ['M4 23L24 6l20 17M10 19v24h28V19M20 43V31h8v12', house],
  desk: ['M10 9h28v34H10zM18 5h12v8H18zM17 26l5 6 9-11', 'M10 9h28v34H10z'],
  calendar: ['M6 11h36v31H6zM6 20h36M15 6v9M33 6v9M17 31l5 5 9-10', 'M6 11h36v31H6z'],
  plus: ['M24 8v32M8 24h32', ''],
  minus: ['M8 24h32', ''],
  back: ['M30 8L14 24l16 16', ''],
  forward: ['M18 8l16 16-16 16', ''],
  down: ['M8 17l16 15 16-15', ''],
  close: ['M11 11l26 26M37 11L11 37', ''],
  check: ['M7 25l12 12L41 12', ''],
  refresh: ['M40 8v12H28M39 20a16 16 0 1 0 1 9', ''],
  filter: ['M6 9h36L29 25v16l-10-5V25z', 'M6 9h36L29 25v16l-10-5V25z'],
  download: ['M24 5v25M13 20l11 11 11-11M7 42h34', ''],
  alert: ['M24 6l20 35H4zM24 19v10M24 35v.3', 'M24 6l20 35H4z'],
  scan: ['M6 16V6h10M32 6h10v10M42 32v10H32M16 42H6V32M11 24h26', ''],
  letter: ['M3 38L14 10l11 28M7 28h14M28 38l8-19 8 19M31 32h10', ''],
  swap: ['M9 16h30l-8-8M39 32H9l8 8', ''],
  image: [`M6 8h36v32H6zM6 33l11-11 9 9 6-6 10 10${round(32, 17, 3)}`, 'M6 40V33l11-11 9 9 6-6 10 10v5z'],
  pen: ['M7 41l2-11L32 7l9 9-23 23zM27 12l9 9', 'M7 41l2-11L32 7l9 9-23 23z'],
  hand: [
    'M15 25V13a3 3 0 0 1 6 0v9M21 22V8a3 3 0 0 1 6 0v14M27 22V10a3 3 0 0 1 6 0v13M33 23v-6a3 3 0 0 1 6 0v12c0 9-5 15-13 15-7 0-10-3-13-9l-6-11c-1-3 3-5 5-2l3 5',
    'M15 25V13h6V8h6v4h6v5h6v12c0 9-5 15-13 15-7 0-10-3-13-9l-6-11c-1-3 3-5 5-2z',
  ],
  undo: ['M16 8L5 19l11 11M5 19h24a12 12 0 0 1 0 24H17', ''],
  lock: ['M10 21h28v22H10zM16 21v-6a8 8 0 0 1 16 0v6M24 30v5', 'M10 21h28v22H10z'],
} as const satisfies Record<string, readonly [line: string, shadow: string]>;

export type Drawing = keyof typeof DRAWINGS;
