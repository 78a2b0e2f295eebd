import { firstLook } from './first-look';

test.each([
  ['三单元楼道里一股煤气味', 'gas_leak', '119'],
  ['垃圾桶着了，火苗子老高', 'fire', '119'],
  ['老爷子摔倒了起不来', 'medical_rescue', '120'],
])('%s: danger is seen without a server', (text, danger, number) => {
  const look = firstLook(text);
  expect(look.danger).toBe(danger);
  expect(look.numbers.map((one) => one.number)).toContain(number);
  expect(look.selfHelp).not.toBeNull();
});

test.each(['楼道灯坏了', '不是煤气味，就是下水道反味', '上次着火以后墙还黑着', '怕着火，楼道里别堆东西', ''])(
  '%s: no danger, no alarm',
  (text) => {
    expect(firstLook(text)).toMatchObject({ danger: null, numbers: [], selfHelp: null });
  },
);
