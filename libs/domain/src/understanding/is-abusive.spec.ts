import { isAbusive } from './is-abusive';

test.each(['你们都是一帮废物，滚', '低息贷款，秒批，加微信'])(
  '%s is for a member to look at first',
  (text) => {
    expect(isAbusive(text)).toBe(true);
  },
);

test.each([
  '楼道灯不亮',
  '楼上漏水，漏了三天没人管',
  '我妈接电话说投资能赚大钱，是不是骗子',
  '气死我了，修个灯修了一年还不亮，你们到底干不干活',
  '妈的，这垃圾桶臭得要死，谁管啊',
  '我说话急您别见怪，物业那小姑娘老把我名字写错，发票都报不了',
  '',
])('%s is a matter like any other', (text) => {
  expect(isAbusive(text)).toBe(false);
});
