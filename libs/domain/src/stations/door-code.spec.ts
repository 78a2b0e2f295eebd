import { DOOR_CODE, DOOR_CODE_LENGTH, doorCodeFrom, doorLabel } from './door-code';

test('whatever the dice say, a code has ten characters and none that look alike', () => {
  for (let byte = 0; byte < 256; byte += 1) {
    const code = doorCodeFrom(new Uint8Array(16).fill(byte));
    expect(code).toHaveLength(DOOR_CODE_LENGTH);
    expect(code).toMatch(DOOR_CODE);
    expect(code).not.toMatch(/[01ilou]/);
  }
});

test('other bytes make another code', () => {
  expect(doorCodeFrom(new Uint8Array(10).fill(1))).not.toBe(doorCodeFrom(new Uint8Array(10).fill(2)));
});

test('a door is called as on its plate', () => {
  expect(doorLabel(5, 2)).toBe('5号楼2单元');
});
