import { missingTemplateKeys } from './missing-template-keys';
import { templateKeys } from './template-keys';

const listed = [
  { templateId: 'duty', title: '值班提醒', kind: 'one-time', keys: ['thing1', 'time3'] } as const,
];

test('nothing is missing when every key is there', () => {
  expect(missingTemplateKeys(listed, [{ templateId: 'duty', keys: ['time3', 'thing1'] }])).toEqual([]);
});

test('a template that does not exist, a key it lacks, a key we forgot', () => {
  const wanted = [
    { templateId: 'duty', keys: ['thing1', 'phrase9'] },
    { templateId: 'gone', keys: ['thing1'] },
  ];
  expect(missingTemplateKeys(listed, wanted)).toEqual([
    { templateId: 'duty', isListed: true, missing: ['phrase9'], unfilled: ['time3'] },
    { templateId: 'gone', isListed: false, missing: ['thing1'], unfilled: [] },
  ]);
});

test('keys are read from the content as WeChat writes it', () => {
  expect(templateKeys('事项:{{thing1.DATA}}\n编号:{{character_string5.DATA}}\n')).toEqual([
    'thing1',
    'character_string5',
  ]);
});
