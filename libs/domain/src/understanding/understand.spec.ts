import { getReadyToUnderstand, understand } from './understand';
import type { UnderstandingContext } from './understanding';

const context: UnderstandingContext = {
  now: new Date('2025-12-01T12:00:00+08:00'),
  scanned: null,
  station: {
    works: {
      startsOn: '2025-03-01',
      endsOn: '2025-08-30',
      warranties: { windows: '2027-08-30', roof: '2030-08-30', water_pipes: '2027-08-30' },
    },
  },
};

test('a gas smell is an emergency, says why, and shows the numbers first', () => {
  const { matters, numbers, selfHelp, place } = understand('三号楼二单元楼道里一股煤气味，快来人！', context);
  expect(matters[0]).toMatchObject({ category: 'gas_leak', party: 'gas', urgency: 'emergency' });
  expect(matters[0]?.reasons.join()).toContain('煤气味');
  expect(numbers.map(({ number }) => number)).toContain('119');
  expect(selfHelp).toContain('燃气总阀');
  expect(place).toMatchObject({ building: 3, unit: 2, room: null, spot: '楼道' });
});

test('a wish in the wrong place is no matter', () => {
  const { matters, notAnIssue } = understand('想找个人陪我下下棋，一个人闷得慌', context);
  expect(matters).toEqual([]);
  expect(notAnIssue?.kind).toBe('wish');
});

test('after the warranty has ended the crew is not called any more', () => {
  const text = '新换的窗户关不严，呜呜漏风';
  expect(understand(text, context).matters[0]?.party).toBe('construction');
  const later = { ...context, now: new Date('2028-01-01T00:00:00Z') };
  expect(understand(text, later).matters[0]?.party).toBe('property');
});

test.each([
  ['凉亭那儿有个老爷子脸煞白直冒汗，说话含糊，嘴角往一边歪', 'medical_rescue'],
  ['楼上的水顺着墙流到插座上了，插座冒火花，我抱着孩子出来了', 'upstairs_leak'],
])('%s: danger is heard across clauses and beside what else it sounds like', (text, category) => {
  const { matters } = understand(text, context);
  expect(matters[0]?.urgency).toBe('emergency');
  expect(matters.map((matter) => matter.category)).toContain(category);
});

test('danger that is denied is none', () => {
  const { matters } = understand('不是煤气味，是下水道反味儿，熏得慌', context);
  expect(matters[0]).toMatchObject({ category: 'drain_odor' });
  expect(matters[0]?.urgency).not.toBe('emergency');
});

test.each([
  ['不是共享单车的事，是西门那边有人大晚上放音响跳舞', 'shared_bike'],
  ['没别的，不是耗子蟑螂，是单元门老关不上', 'pests'],
])('%s: whatever it is said not to be, it is not', (text, denied) => {
  const { matters } = understand(text, context);
  expect(matters.length).toBeGreaterThan(0);
  expect(matters.map(({ category }) => category)).not.toContain(denied);
});

test('danger told without any word that is known for it is heard from the whole, and says so', () => {
  const { matters } = understand('屋里全是烟，睁不开眼', context);
  expect(matters[0]).toMatchObject({ category: 'fire', urgency: 'emergency' });
  expect(matters[0]?.reasons.join()).toContain('整句话听着有危险');
});

test('being ready says nothing and changes no answer', () => {
  const before = understand('楼道灯不亮', context);
  getReadyToUnderstand();
  expect(understand('楼道灯不亮', context)).toEqual(before);
});
