import { readPlace } from './read-place';

test.each([
  ['302刘奶奶说屋里有味儿', '302'],
  ['501，空调插头那儿冒烟了', '501'],
  ['六楼洗澡水小得可怜，605，热水器老是灭火', '605'],
  ['3号楼2单元401反映门坏了', '401'],
])('%s names its room', (text, room) => {
  expect(readPlace(text).room).toBe(room);
});

test.each(['500块钱的押金不退', '110来过了', '301路公交站旁边', '220度的电'])('%s names none', (text) => {
  expect(readPlace(text).room).toBeNull();
});
