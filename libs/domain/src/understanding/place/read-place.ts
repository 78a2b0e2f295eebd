import { digitsOf, NUMERAL, numberOf } from '../reading/numerals';
import { NOWHERE, type Place } from './place';
import { spotIn } from './spots';

const N = `(${NUMERAL}{1,3})`;
const ROOM = `(${NUMERAL}{3,4})`;
const GAP = '[的，, ]{0,2}';

/** 5-3-602, 5—3—602, 5/3/602, 5 3 602: building, unit, room; with two parts the first is the unit. */
const DASHED =
  /(?<![0-9])([0-9]{1,2})\s?[-—–_/.·、 ]\s?([0-9]{1,2})\s?[-—–_/.·、 ]\s?([0-9]{3,4})(?![0-9年月日块元])/;
const UNIT_ROOM = /(?<![0-9-])([0-9]{1,2})\s?[-—–]\s?([0-9]{3,4})(?![0-9-])/;
const SPOKEN_DASH = new RegExp(`${N}(?:杠|之|横)${N}(?:杠|之|横)${ROOM}`);

const BUILDING = new RegExp(`${N}\\s?(?:号\\s?楼|#\\s?楼?|＃楼?|栋|幢|號楼|座)(?!梯)`, 'g');
/** 5楼3单元 is a building, 5楼 alone a floor; 三号 before a unit is a building, else a day or a door. */
const BUILDING_BEFORE_UNIT = new RegExp(`${N}\\s?(?:号院?|楼)${GAP}(?=${NUMERAL}{1,2}\\s?(?:单元|门))`, 'g');
const UNIT = new RegExp(`${N}\\s?(?:个)?单元(?!楼房)`, 'g');
const UNIT_BY_DOOR = new RegExp(`(?:楼|栋|幢|#|院)${GAP}${N}\\s?门(?!心|课|手艺|亲|功)`, 'g');
const UNIT_BY_DOOR_ROOM = new RegExp(
  `(?<![号楼专热部])${N}\\s?门(?=${GAP}(?:${NUMERAL}{3,4}|楼道|楼梯|单元|[一二三四五六123456]层))`,
  'g',
);

const ROOM_AFTER_UNIT = new RegExp(`(?:单元|门)${GAP}${ROOM}(?!${NUMERAL})`, 'g');
const ROOM_AFTER_BUILDING = new RegExp(`(?:号楼|#楼?|栋|幢)${GAP}${ROOM}(?!${NUMERAL})`, 'g');
const ROOM_BY_NAME = new RegExp(
  `(?<!${NUMERAL}|[.:：-])${ROOM}\\s?(?:室|房间|房顶|房(?!租|贷|价)|号房|号室|户|这屋|家|住户|业主|的(?!电压|水压|价|钱)|号(?!线|码|楼|院|店|公交|车|令|充电))`,
  'g',
);
const ROOM_OF_MINE = new RegExp(
  `(?:住|我家|我们家|我是|这里是|这儿是|我这|顶层|房号|门牌号?|咱家|我这儿)(?:是|在|住)?${GAP}${ROOM}(?!${NUMERAL}|[块元度多米年次斤瓦])`,
  'g',
);
const NEIGHBOUR_ROOM = new RegExp(
  `(?:楼上|楼下|对门|隔壁|对过)(?:的|是|那家|那户)?${GAP}${ROOM}(?!${NUMERAL}|[块元度多米年次斤瓦])`,
  'g',
);
/** 302刘奶奶说…, 六楼…，605，: a number that begins what is said, or stands alone between two pauses. */
const ROOM_BY_ITSELF = new RegExp(
  `^${ROOM}(?!${NUMERAL}|\\s?[块元度多米年次斤瓦路月日点分秒家户人个]|号线)|[，,]\\s?${ROOM}(?=[，,])`,
  'g',
);

const FLOOR = new RegExp(
  `(?<!号|${NUMERAL})(${NUMERAL}{1,2})\\s?(?:楼|层)(?!${GAP}${NUMERAL}{1,2}\\s?(?:单元|门)|道|梯|栋|房)`,
);
/** 四单元…不对，一单元: what was said before the correction does not count. */
const CORRECTED = /^.*(?:不对|说错了|错了|不是不是|哦不|噢不|啊不)[，,。.…\s]*(?=.*(?:号楼|单元|门|楼))/;

const NEVER_ROOM = /^(?:110|119|120|122|114|12345|12319|96116|96777|95598|10086|10010|10000|220|380)$/;

function first(pattern: RegExp, text: string, isFit: (found: RegExpMatchArray) => boolean = () => true) {
  for (const found of text.matchAll(pattern)) if (isFit(found)) return found;
  return null;
}

const smallNumber = (most: number) => (found: RegExpMatchArray) => {
  const value = numberOf(found[1] ?? '');
  return value !== null && value >= 1 && value <= most;
};

/** 1到5号楼, 三四号楼: a range names no one building. */
const isRange = (text: string, found: RegExpMatchArray) =>
  /(?:到|至|[-—~、和跟与及])\s?$/.test(text.slice(0, found.index)) &&
  /[0-9一二三四五六七八九十](?:号楼|号|单元)?\s?(?:到|至|[-—~、和跟与及])\s?$/.test(
    text.slice(0, found.index),
  );

function buildingIn(text: string): number | null {
  const fits = smallNumber(99);
  const found =
    first(BUILDING, text, (one) => fits(one) && !isRange(text, one)) ??
    first(BUILDING_BEFORE_UNIT, text, fits);
  return found === null ? null : numberOf(found[1] ?? '');
}

function unitIn(text: string): number | null {
  const fits = smallNumber(20);
  const found =
    first(UNIT, text, (one) => fits(one) && !isRange(text, one)) ??
    first(UNIT_BY_DOOR, text, fits) ??
    first(UNIT_BY_DOOR_ROOM, text, fits);
  return found === null ? null : numberOf(found[1] ?? '');
}

function isRoom(found: RegExpMatchArray): boolean {
  const digits = digitsOf(found[1] ?? found[2] ?? '');
  if (digits === null || NEVER_ROOM.test(digits)) return false;
  const onFloor = Number(digits.slice(-2));
  return onFloor >= 1 && onFloor <= 30 && !digits.startsWith('0');
}

const ROOMS = [
  ROOM_AFTER_UNIT,
  ROOM_AFTER_BUILDING,
  ROOM_OF_MINE,
  ROOM_BY_ITSELF,
  ROOM_BY_NAME,
  NEIGHBOUR_ROOM,
];

function roomIn(text: string): string | null {
  for (const pattern of ROOMS) {
    const found = first(pattern, text, isRoom);
    if (found !== null) return digitsOf(found[1] ?? found[2] ?? '');
  }
  return null;
}

type Address = Pick<Place, 'building' | 'unit' | 'room'>;

/** The groups of a pattern, as numbers and a room; a part that was not matched stays unknown. */
const address = (
  building: string | undefined,
  unit: string | undefined,
  room: string | undefined,
): Address => ({
  building: building === undefined ? null : numberOf(building),
  unit: unit === undefined ? null : numberOf(unit),
  room: room === undefined ? null : digitsOf(room),
});

function dashedIn(text: string): Address | null {
  const three = DASHED.exec(text) ?? SPOKEN_DASH.exec(text);
  if (three !== null) return address(three[1], three[2], three[3]);
  const two = UNIT_ROOM.exec(text);
  return two === null ? null : address(undefined, two[1], two[2]);
}

const spelledIn = (text: string): Address => ({
  building: buildingIn(text),
  unit: unitIn(text),
  room: roomIn(text),
});

/** The place a normalised text names: its own words only, nothing of the door that was scanned. */
export function readPlace(text: string): Place {
  const said = text.replace(CORRECTED, '');
  const [dashed, spelled] = [dashedIn(said) ?? NOWHERE, spelledIn(said)];
  const floor = FLOOR.exec(said)?.[1];
  return {
    building: dashed.building ?? spelled.building,
    unit: dashed.unit ?? spelled.unit,
    room: dashed.room ?? spelled.room,
    floor: floor === undefined ? null : numberOf(floor),
    spot: spotIn(said),
  };
}
