import fc from 'fast-check';
import { templateValue, type TemplateValueKind } from '@doorstep/wechat';
import { isValueAllowed } from './value-rules';

const TEXT_KINDS: TemplateValueKind[] = ['thing', 'phrase', 'character_string', 'number', 'name', 'letter'];

/** Text as people and machines really produce it: any letters, broken ones, controls, Chinese, numbers. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '冰',
      '𠮷',
      '5',
      '.',
      ' ',
      '\n',
      '\u0000',
      '\u200d',
      '\ud83d',
      '👵🏽',
      'a',
      '-',
      '…',
      '，',
    ),
    maxLength: 60,
  }),
  fc.double().map(String),
);

test.each(TEXT_KINDS)('whatever the text, a %s made of it is accepted', (kind) => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isValueAllowed(`${kind}1`, templateValue(kind, text))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each(['time', 'date'] as const)('whatever the instant, a %s made of it is accepted', (kind) => {
  const instants = fc.date({ min: new Date('1970-01-01'), max: new Date('2999-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (at) => {
      expect(isValueAllowed(`${kind}3`, templateValue(kind, at))).toBe(true);
      expect(isValueAllowed(`${kind}3`, templateValue(kind, at.toISOString()))).toBe(true);
    }),
  );
});

test('a text that is fine already is left alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXT_KINDS), anyText, (kind, text) => {
      const value = templateValue(kind, text);
      expect(templateValue(kind, value)).toBe(value);
    }),
  );
});

test.each([
  ['thing1', '长'.repeat(20), true],
  ['thing1', '长'.repeat(21), false],
  ['thing1', '一\n二', false],
  ['thing1', '  ', false],
  ['number2', '12.5', true],
  ['number2', '12.5米', false],
  ['number2', '1'.repeat(33), false],
  ['letter1', 'abc', true],
  ['letter1', 'ab1', false],
  ['symbol1', '+-*/=', true],
  ['symbol1', 'a', false],
  ['character_string5', '20261122-003', true],
  ['character_string5', '编号3', false],
  ['time3', '15:01', true],
  ['time3', '2019年10月1日 15:01', true],
  ['time3', '2019年10月1日 15:01~2019年10月2日 09:00', true],
  ['time3', '2019年10月1日', false],
  ['time3', '24:00', false],
  ['date4', '2019年10月1日', true],
  ['date4', '2019-10-01 15:01', true],
  ['date4', '15:01', false],
  ['amount1', '￥100.50元', true],
  ['amount1', '一百元', false],
  ['phone_number1', '+86-0411-12345678', true],
  ['car_number1', '辽B12345', true],
  ['name1', '李阿姨', true],
  ['name1', '长'.repeat(11), false],
  ['name1', 'Anna Przybylska', true],
  ['name1', '5号楼李', false],
  ['phrase4', '处理中', true],
  ['phrase4', '已处理完毕了', false],
  ['phrase4', 'done', false],
  ['enum1', '紧急', false],
  ['unknown1', '什么', false],
])('%s = %s: %s', (key, value, isAllowed) => expect(isValueAllowed(key, value)).toBe(isAllowed));

test('an enum allows what its template lists', () => {
  const keywordEnumValueList = [{ keywordCode: 'enum1.DATA', enumValueList: ['紧急', '一般'] }];
  const template = { priTmplId: 'x', title: '', content: '', example: '', type: 2, keywordEnumValueList };
  expect(isValueAllowed('enum1', '紧急', template)).toBe(true);
  expect(isValueAllowed('enum1', '很急', template)).toBe(false);
});
