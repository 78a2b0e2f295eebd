import {
  breaches,
  DEFAULT_POLICY,
  DOOR_CODE,
  needOf,
  privateSigns,
  promiseOf,
  readOffer,
  readWish,
  riserOf,
  type DraftMember,
  slotsOfDays,
  stationDay,
  wallClock,
} from '@doorstep/domain';
import { demoFile, demoRegister, demoSlots, demoWall } from './demo-world';
import { readStationFile } from './read-station-file';

const at = (text: string) => new Date(text);
const slots = demoSlots(at('2026-11-16T00:00:00+08:00'), at('2027-01-11T00:00:00+08:00'));

test('the invented sub-district is a station file without a fault', () => {
  const file = readStationFile(demoFile());
  expect(file.stations).toHaveLength(9);
  const [first] = file.stations;
  expect(first?.members).toHaveLength(58);
  expect(first?.buildings.map((building) => building.units)).toEqual([4, 4, 4, 4, 5]);
});

test('whatever day it is, somebody sits at every hour of it', () => {
  for (let hour = 0; hour < 24 * 7 * 7; hour += 1) {
    const moment = new Date(at('2026-11-17T00:00:00+08:00').getTime() + hour * 3_600_000);
    const now = slots.filter((slot) => slot.startsAt <= moment && moment < slot.endsAt);
    expect(now).toHaveLength(1);
    expect(now[0]?.members.length).toBeGreaterThanOrEqual(2);
  }
});

test('turns keep their weekday: in-service members still sit at weekends', () => {
  const inService = slots.filter((slot) => slot.members.some((key) => key.startsWith('W')));
  expect(inService.length).toBeGreaterThan(0);
  expect(inService.every((slot) => wallClock(slot.startsAt).weekday >= 6)).toBe(true);
});

test('the four weeks keep every rule of duty, where they begin again too', () => {
  const members = readStationFile(demoFile()).stations[0]!.members.map((member): DraftMember => {
    const { birthYear = null, companions = [], ...said } = member.duty!;
    const age = birthYear === null ? null : 2026 - birthYear;
    const blank = { carriedBurden: 0, away: [], wishes: [] };
    return { ...said, ...blank, id: member.key, name: member.name, kind: member.kind, age, companions };
  });
  const problem = {
    policy: DEFAULT_POLICY,
    slots: slotsOfDays(DEFAULT_POLICY, [], '2026-11-16', '2027-01-10'),
    members,
    fixed: [],
    before: [],
    lastMonthPairs: [],
  };
  const seats = slots.flatMap((slot) => {
    const slotId = `${stationDay(slot.startsAt)}/${slot.cutKey}`;
    const seat = (isStandby: boolean) => (personId: string) => ({ slotId, personId, isStandby });
    return [...slot.members.map(seat(false)), ...slot.standby.map(seat(true))];
  });
  const onPlainDays = breaches(problem, seats).filter(({ code }) => code !== 'working-day');
  expect(onPlainDays).toEqual([]);
  expect(slots.every((slot) => slot.members.length === 2 && slot.standby.length <= 1)).toBe(true);
});

test('the codes of the invented doors are door codes, each on one door', () => {
  const codes = readStationFile(demoFile()).stations.flatMap((s) =>
    s.buildings.flatMap((b) => b.doorCodes ?? []),
  );
  expect(codes.every((code) => DOOR_CODE.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(codes.length);
});

test('the invented register names only people who exist', () => {
  const people = new Set(readStationFile(demoFile()).stations[0]?.members.map((member) => member.key));
  expect(demoRegister.length).toBe(30);
  expect(demoRegister.every((line) => line.recordedBy === null || people.has(line.recordedBy))).toBe(true);
});

test('one trouble of the invented register has a root, and other flats of its riser are looked at', () => {
  const [rooted, ...others] = demoRegister.filter(({ cause }) => cause);
  expect(others).toEqual([]);
  expect(rooted).toMatchObject({ room: '301', cause: { kind: 'riser', name: riserOf('301') } });
  for (const { room } of rooted?.looks ?? []) expect(riserOf(room)).toBe('01');
  expect(new Set(rooted?.looks?.map(({ state }) => state))).toEqual(new Set(['fine', 'found', 'open']));
});

const ofMember = { building: 1, unit: 1, gender: 'F' as const, isInService: false };

test('the invented cards read as what they are, and nothing private hangs on the wall', () => {
  for (const { text, capacity, key } of demoWall.offers) {
    const { kinds, slots } = readOffer(text, ofMember);
    expect({ key, kinds }).not.toEqual({ key, kinds: [] });
    expect(privateSigns(promiseOf(kinds, slots)).filter((sign) => sign !== 'illness')).toEqual([]);
    const held = demoWall.wishes.filter(({ pair }) => pair?.offer === key);
    expect(held.length).toBeLessThanOrEqual(capacity);
  }
  for (const { text, kind, building, unit, floor, gender, age } of demoWall.wishes) {
    const read = readWish(text, { building, unit, floor, gender, age });
    expect({ text, kind: read.kind }).toEqual({ text, kind });
    expect(privateSigns(needOf({ kind, slots: read.slots, howOften: read.frequency }))).toEqual([]);
  }
});
