import type { StationRule } from '../understanding/index';
import { dangerIn } from './danger-in';
import { guide } from './guide';
import { proposeWords } from './propose-words';
import { scrub } from './scrub';

const at = (rules: StationRule[] = []) => ({
  now: new Date('2026-11-28T04:00:00Z'),
  scanned: null,
  station: { works: null, rules },
});

describe('the first look of the phone', () => {
  test.each([
    ['楼道里一股煤气味', 'gas_leak', '119'],
    ['三楼厨房着火了', 'fire', '119'],
    ['我妈晕倒了叫不醒', 'medical_rescue', '120'],
    ['三单元楼道里一股煤气味', 'gas_leak', '119'],
    ['垃圾桶着了，火苗子老高', 'fire', '119'],
    ['老爷子摔倒了起不来', 'medical_rescue', '120'],
    ['外墙那根黄管子歪了，能听见丝丝的声音', 'gas_leak', '119'],
    ['配电箱冒烟，往下掉火星', 'fire', '119'],
    ['孩子吞了个纽扣电池', 'medical_rescue', '120'],
    ['我妈一个人住，电话打了一上午没人接', 'medical_rescue', '120'],
    ['对门门缝里的烟贴着地爬过来了', 'fire', '119'],
    ['楼梯口有味儿，就是做饭使的那个气', 'gas_leak', '119'],
    ['小偷还在屋里没走，他手里有刀', 'security', '110'],
  ])('%s is danger, with the number to call', (text, category, number) => {
    const danger = dangerIn(text);
    expect(danger?.category).toBe(category);
    expect(danger?.numbers.map((one) => one.number)).toContain(number);
    expect(danger?.selfHelp).toBeTruthy();
  });

  test.each([
    '楼道灯不亮',
    '怕着火，想要个灭火器',
    '网断了三天',
    '楼道灯坏了',
    '不是煤气味，就是下水道反味',
    '上次着火以后墙还黑着',
    '怕着火，楼道里别堆东西',
    '那条救命道让车横上了',
    '蹲下就起不来，蹲坑能给改成坐的不',
    '灶上火苗就黄豆大',
    '拎着菜打不开单元门',
    '楼下饭馆的油烟飘过来',
    '门缝里进来邻居抽的烟味',
    '做饭用的气停了',
    '我妈给物业打电话老打不通',
    '小偷趁我们不在家来过',
    '猫趴在车底下不动',
    '',
  ])('%s is none', (text) => {
    expect(dangerIn(text)).toBeNull();
  });
});

describe('the rules of the station', () => {
  const horn: StationRule = { words: '大喇叭', category: 'neighbor', party: 'committee' };

  test('are asked before anything else, and say that it was they', () => {
    const [matter] = guide('广场上那个大 喇叭天天放歌', at([horn])).matters;
    expect(matter).toMatchObject({ category: 'neighbor', party: 'committee' });
    expect(matter?.reasons.join()).toContain('本站规矩');
  });

  test('make a matter of what was taken for small talk', () => {
    const text = '你们好，大喇叭';
    expect(guide(text, at()).matters.map(({ category }) => category)).not.toContain('neighbor');
    const { matters, notAnIssue } = guide(text, at([horn]));
    expect([matters[0]?.category, notAnIssue]).toEqual(['neighbor', null]);
  });

  test('may name only the party', () => {
    const text = '楼道灯不亮';
    const [matter] = guide(text, at([{ words: '楼道灯', party: 'construction' }])).matters;
    expect(matter).toMatchObject({ category: 'lighting', party: 'construction' });
    expect(new Set(matter?.partyCandidates).size).toBe(3);
  });

  test('never take an emergency away', () => {
    const wrong: StationRule = { words: '煤气味', category: 'garbage' };
    const { matters, numbers } = guide('楼道里一股煤气味，快来人', at([wrong]));
    expect(matters[0]).toMatchObject({ category: 'gas_leak', urgency: 'emergency' });
    expect(numbers.length).toBeGreaterThan(0);
  });

  test('the rule that says more wins', () => {
    const rules: StationRule[] = [
      { words: '喇叭', category: 'security' },
      { words: '大喇叭', category: 'neighbor' },
    ];
    expect(guide('大喇叭吵死了', at(rules)).matters[0]?.category).toBe('neighbor');
  });
});

describe('words a rule might hang on', () => {
  test('what texts corrected the same way have in common', () => {
    expect(proposeWords('3号楼门口快递柜打不开了', ['那个快递柜又坏了', '电梯停了'])).toBe('快递柜');
  });

  test('the telling piece of a single text', () => {
    expect(proposeWords('我们家门口的快递柜', [])).toBe('快递柜');
  });

  test('nothing where nothing is said', () => {
    expect(proposeWords('这个，那个，怎么了', [])).toBeNull();
    expect(proposeWords('', ['快递柜'])).toBeNull();
  });
});

describe('what may leave the house', () => {
  test.each([
    ['我叫王建国，电话13812345678，5号楼2单元601漏水', ['王建国', '13812345678', '5号楼', '2单元', '601']],
    ['李阿姨身份证11010519491231002X丢了', ['李阿姨', '11010519491231002X']],
    ['三号楼四单元孙大爷摔了，打010-5550 1234', ['三号楼', '四单元', '孙大爷', '5550']],
    ['发到 a.b@example.com 或 https://example.com/x', ['example.com']],
  ])('%s loses whatever points at somebody', (text, secrets) => {
    const said = scrub(text);
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  });

  test('what is broken stays', () => {
    expect(scrub('楼道灯不亮，下水道堵了')).toBe('楼道灯不亮，下水道堵了');
  });
});
