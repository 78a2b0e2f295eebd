import { templateValue, type TemplateValueKind } from './template-value';

test.each<[TemplateValueKind, string | number | Date, string]>([
  ['thing', '单元门口结冰，老人摔跤', '单元门口结冰，老人摔跤'],
  ['thing', '5号楼2单元门口的台阶结了很厚的冰，已经有两位老人摔倒', '5号楼2单元门口的台阶结了很厚的冰，已…'],
  ['thing', '一行\r\n两行\t三', '一行 两行 三'],
  ['thing', '\u200b\u202e ', '无'],
  ['thing', '𠮷'.repeat(21), `${'𠮷'.repeat(19)}…`],
  ['thing', '破\ud83d字', '破字'],
  ['phrase', '非常紧急的事', '非常紧急的'],
  ['phrase', 'SOS!', '无'],
  ['character_string', 'GJ 5-20261122-003（急）', 'GJ-5-20261122-003'],
  ['character_string', '编号', '-'],
  ['number', '共 12.5 米', '12.5'],
  ['number', 3, '3'],
  ['number', '没有', '0'],
  ['name', '李阿姨', '李阿姨'],
  ['name', '5号楼的李秀英老阿姨今年八十', '号楼的李秀英老阿姨…'],
  ['name', 'Anna-Maria Przybylska', 'Anna-Maria Przybylsk'],
  ['name', '王 5 建国', '王 建国'],
  ['time', new Date('2026-11-22T07:01:59Z'), '2026年11月22日 15:01'],
  ['time', '2026-11-22T16:00:00.000Z', '2026年11月23日 00:00'],
  ['time', '2026-11-23T00:30+08:00', '2026年11月23日 00:30'],
  ['time', '15:01', '15:01'],
  ['date', '2026年11月22日', '2026年11月22日'],
])('%s of %s reads %s', (kind, text, value) => expect(templateValue(kind, text)).toBe(value));

test.each(['', '明天', '2026-11-22', '25:00', new Date(Number.NaN)])('%s is no time', (text) => {
  expect(() => templateValue('time', text)).toThrow(RangeError);
});
