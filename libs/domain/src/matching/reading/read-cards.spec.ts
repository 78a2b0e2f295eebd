import fc from 'fast-check';
import { WISH_KIND_IDS } from '../../wishes/wish-kinds';
import first from '../examples/first-community.json';
import second from '../examples/second-community.json';
import third from '../examples/third-community.json';
import ways from '../examples/ways-of-asking.json';
import type { Member, Resident } from '../card';
import { bitsOf } from '../week-bits';
import { readOffer } from './read-offer';
import { readWish } from './read-wish';

const LI: Resident = { building: 2, unit: 1, floor: 3, gender: 'F', age: 80 };
const ZHAO: Member = { building: 2, unit: 1, gender: 'M', isInService: false };
const wish = (text: string) => readWish(text, LI);
const offer = (text: string) => readOffer(text, ZHAO);
const words = (slots: string[]) => slots.join(' ');

const EVERY = (parts: string, days = '1234567') =>
  [...days].flatMap((day) => [...parts].map((part) => `${day}${part}`)).join(' ');

describe('the times people say', () => {
  it.each([
    ['礼拜三后半晌想下楼', '3P'],
    ['一三五头晌想下楼走走', '1A 3A 5A'],
    ['一、三、五头晌想下楼走走', '1A 3A 5A'],
    ['周一到周五下午想下楼', EVERY('P', '12345')],
    ['工作日白天都行，想下楼走走', EVERY('AP', '12345')],
    ['双休日想逛公园', EVERY('APE', '67')],
    ['周六日上午想逛公园', '6A 7A'],
    ['除了周二上午都行，想下楼走走', EVERY('APE').replace('2A ', '')],
    ['想找人聊天，周末除外', EVERY('APE', '12345')],
    ['晚饭后想遛弯，天天都去', EVERY('E')],
    ['四点半放学没人接孩子，想请人每天下午接一下', EVERY('P', '12345')],
    ['平时上午想有人领着逛公园', EVERY('A', '12345')],
    ['平时想有人来聊聊', EVERY('APE')],
    ['白天闺女在，晚上想请人捎点熟食', EVERY('E')],
    ['闺女礼拜三上课顾不上我，想请人捎点菜，后半晌来', '3P'],
    ['一周两三回，想请人买菜', EVERY('APE')],
    ['周二下午或者周五上午想聊天', '2P 5A'],
    ['住三楼，一个人，想聊天', EVERY('APE')],
    ['一二号楼有没有人陪我聊天', EVERY('APE')],
    ['周一早上想下楼走走', '1A'],
    ['星期天一早想下楼走走', '7A'],
    ['一三五早起谁去买菜', '1A 3A 5A'],
    ['礼拜二四六过午打麻将', '2P 4P 6P'],
    ['礼拜三天不亮想去早市', '3A'],
    ['礼拜六吃过晌午饭想下楼', '6P'],
    ['想找人下棋，晚上才在家，白天做理疗', EVERY('E')],
    ['我白天上班，晚上在家，要打个眼', EVERY('E')],
    ['平常日子想请人买菜', EVERY('APE', '12345')],
  ])('%s', (text, slots) => {
    expect(bitsOf(wish(text).slots)).toBe(bitsOf(slots.split(' ')));
  });

  it.each([
    ['下班路过便利店，晚上可以带牛奶', EVERY('E', '12345')],
    ['下午接孙子路过超市，能帮买东西', EVERY('P', '12345')],
    ['随叫随到，换灯泡', EVERY('APE')],
    ['工作日上班，周末可以陪聊天', EVERY('APE', '67')],
    ['天天逛早市，可以带菜', EVERY('A')],
    ['上班的日子白天都在，可以带菜', EVERY('AP', '12345')],
    ['周末轮休，顺手带菜', EVERY('APE', '67')],
    ['下班晚，七点半后教手机', EVERY('E', '12345')],
    ['工作日下午站里值班，拿药好说', EVERY('P', '12345')],
  ])('of a member: %s', (text, slots) => {
    expect(bitsOf(offer(text).slots)).toBe(bitsOf(slots.split(' ')));
  });

  it('wants every day only where it is asked, not where a day is told of', () => {
    expect(wish('每天早上想请人买菜').frequency).toBe('daily');
    expect(wish('天天一个人在家闷得慌，想找人聊聊').frequency).toBe('weekly');
    expect(wish('不用天天，隔两三天推我出去转转').frequency).toBe('weekly');
  });
});

describe('what is insisted on, and what would be nice', () => {
  it.each([
    ['想请位大姐陪我聊天', 'F', null],
    ['找人聊天，最好是女同志', null, 'F'],
    ['找人聊天，男的可不成', 'F', null],
    ['要人陪着看病，男同志甭来', 'F', null],
    ['想理发，只要女的', 'F', null],
    ['想找个老爷们儿聊聊球', 'M', null],
    ['几个老姐妹打牌三缺一，谁来', null, null],
    ['我妈九十了，想有人陪她聊天', null, null],
    ['得有人背我下楼，女的背不了', 'M', null],
    ['女同志也爱下象棋，来个对手', null, null],
    ['想逛公园，老姐姐搭我一个', 'F', null],
  ])('%s', (text, must, would) => {
    const card = wish(text);
    expect([card.must.gender, card.would.gender]).toEqual([must, would]);
  });

  it('keeps a tongue asked for apart from the place somebody comes from', () => {
    expect(wish('想和会讲上海话的人聊聊').must.language).toBe('shanghai');
    expect(wish('想聊天，最好会说四川话').would.language).toBe('sichuan');
    expect(wish('想给台湾的妹妹写封信').must.language).toBeNull();
    expect(offer('四川人，可以陪聊天').languages).toEqual(['mandarin', 'sichuan']);
    expect(offer('去过四川，可以陪聊天').languages).toEqual(['mandarin']);
    expect(offer('老家洛阳，可以陪聊天').languages).toEqual(['mandarin', 'henan']);
    expect(wish('我是莱州人，想聊天，最好也是山东的').would.language).toBe('shandong');
    expect(wish('我是莱州人，想找人聊天').must.language).toBeNull();
  });

  it('hears how near, how high and whom', () => {
    expect(wish('想请本楼的邻居带菜').must.near).toBe('same_building');
    expect(wish('想请人带菜，本单元的优先').would.near).toBe('same_unit');
    expect(offer('可以送菜，只送一二号楼三层以下')).toMatchObject({ buildings: [1, 2], maxFloor: 3 });
    expect(offer('陪聊天，三楼以上去不了').maxFloor).toBe(2);
    expect(offer('在驿站摆棋摊，象棋，不上门').maxFloor).toBe(0);
    expect(offer('陪聊天，爬楼没问题').maxFloor).toBeNull();
    expect(offer('本楼谁要带菜言语一声').buildings).toEqual([2]);
    expect(offer('二号楼四号楼的我上门下棋，别的楼太绕').buildings).toEqual([2, 4]);
    expect(offer('水龙头都会修，楼上楼下跑惯了').onlyOwnUnit).toBe(false);
    expect(offer('上门理发，爬四层到头了').maxFloor).toBe(4);
    expect(offer('教手机，上门的活儿不接').maxFloor).toBe(0);
    expect(offer('可以陪聊天，不上六楼').maxFloor).toBe(5);
    expect(offer('一楼二楼的可以上门剪头发，再往上爬不动').maxFloor).toBe(2);
    expect(offer('每周三去药房拿药，顺便帮三号楼的带').buildings).toEqual([3]);
    expect(offer('会理发，不进女同志家门').onlyGender).toBe('M');
    expect(offer('周末能跟爷爷奶奶聊天').onlyGender).toBeNull();
    expect(offer('陪老姐姐说说话，男同志就不去了').onlyGender).toBe('F');
    expect(offer('只陪女同志聊天').onlyGender).toBe('F');
    expect(offer('陪大爷大妈上医院').onlyGender).toBeNull();
    expect(offer('可以陪聊天，怕狗')).toMatchObject({ avoidsPets: true });
    expect(wish('家里养了条狗，想请人上门理发').hasPets).toBe(true);
  });

  it('takes from a member what they say they cannot', () => {
    expect(offer('有驾照没车，能陪着去医院').skills).toEqual([]);
    expect(offer('有辆三蹦子，能送老人去医院').skills).toEqual(['drive']);
    expect(offer('能读报、能写信，就是不会写毛笔字').skills).toEqual(['write', 'read']);
    expect(offer('象棋业余五段').skills).toEqual(['xiangqi']);
  });

  it('needs a wheelchair pushed only where somebody is taken out', () => {
    expect(wish('坐轮椅，想下楼转转').must.skills).toEqual(['wheelchair']);
    expect(wish('我坐轮椅去不了，想请人买鸡蛋').must.skills).toEqual([]);
  });
});

describe('what stands beside the point', () => {
  it.each([
    ['下楼扔垃圾太费劲，谁顺道捎一袋下去', 'errand'],
    ['我是修成昆铁路的，想找个年轻孩子听听', 'chat'],
    ['要去社保所交材料，老伴儿做透析我走不开', 'errand'],
    ['想学挂专家号，驿站里头教也行', 'phone'],
    ['下不了楼，哪位上来走两盘', 'chess'],
    ['想请街坊帮忙把旧冰箱抬下楼', 'errand'],
    ['二四六上午透析回来没劲，下午求人把米扛上五楼', 'shopping'],
    ['想理个发，楼下那家涨价了', 'haircut'],
  ])('%s', (text, kind) => {
    expect(wish(text).kind).toBe(kind);
  });

  it.each([
    ['早晨遛弯顺道买菜，给您捎上来', ['shopping']],
    ['上门打桥牌，爬楼当锻炼', ['cards']],
    ['陪看病，搀扶上下楼我都管', ['hospital']],
    ['教老人挂号打车', ['phone']],
    ['早上送完孙子，能陪着遛弯', ['walk']],
    ['早晚遛狗，垃圾我给您带下去', ['errand']],
  ])('of a member: %s', (text, kinds) => {
    expect(offer(text).kinds).toEqual(kinds);
  });
});

describe('reading a card', () => {
  it('says of each thing from which words it came', () => {
    const text = '礼拜三上午想请位大姐推轮椅陪我去公园';
    for (const { words: said, from, to } of wish(text).heard) expect(text.slice(from, to)).toBe(said);
    const said = wish(text).heard.map(({ field, words: from }) => `${field}: ${from}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'kind: 公园',
        'slots: 礼拜三',
        'slots: 上午',
        'must.gender: 大姐',
        'must.skills: 轮椅',
      ]),
    );
  });

  it('says nothing rather than guessing', () => {
    for (const text of ['', '。。。', '你好', 'asdf', '123', '谢谢啦'])
      expect([text, wish(text).kind, offer(text).kinds]).toEqual([text, null, []]);
  });

  it('never throws and always reads the same, whatever is written', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '周',
        '礼拜',
        '一三五',
        '上午',
        '不要',
        '男的',
        '楼',
        '以下',
        '轮椅',
        '，',
        '每天',
        '陪',
        '９',
        '\ud83d',
      ),
    );
    const anything = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anything, (text) => {
        const card = wish(text);
        expect(wish(text)).toEqual(card);
        expect(card.kind === null || WISH_KIND_IDS.includes(card.kind)).toBe(true);
        expect(card.heard.every(({ words: said, from, to }) => text.slice(from, to) === said)).toBe(true);
        expect(offer(text)).toEqual(offer(text));
      }),
    );
  });
});

/** How many of some rows are read right: kept as counts, so that a change which costs more than it gives is seen. */
const right = <T>(rows: readonly T[], isRight: (row: T) => boolean) =>
  rows.filter(isRight).length / rows.length;

describe('the example cards', () => {
  it('are nearly all read as the people who labelled them read them', () => {
    const wishes = [...first.wishes, ...second.wishes, ...third.wishes].map((row) => ({
      row,
      card: readWish(row.text, row.resident as Resident),
    }));
    expect(right(wishes, ({ row, card }) => row.kind === card.kind)).toBeGreaterThan(0.97);
    expect(right(wishes, ({ row, card }) => row.slots === words([...card.slots].sort()))).toBeGreaterThan(
      0.94,
    );
    expect(right(wishes, ({ row, card }) => row.isDaily === (card.frequency === 'daily'))).toBe(1);
    expect(
      right(wishes, ({ row, card }) => row.needs.every((need) => card.must.skills.includes(need as never))),
    ).toBeGreaterThan(0.97);
  });

  it('of members too', () => {
    const offers = [...first.offers, ...second.offers, ...third.offers].map((row) => ({
      row,
      card: readOffer(row.text, { ...row.member, isInService: false } as Member),
    }));
    expect(
      right(offers, ({ row, card }) => words([...row.kinds].sort()) === words([...card.kinds].sort())),
    ).toBeGreaterThan(0.94);
    expect(right(offers, ({ row, card }) => row.maxFloor === card.maxFloor)).toBeGreaterThan(0.98);
    expect(right(offers, ({ row, card }) => row.onlyGender === card.onlyGender)).toBeGreaterThan(0.98);
  });

  it('show that the many ways of asking for a thing are understood', () => {
    const asked = ways.wishes as [string[], string][];
    expect(right(asked, ([kinds, text]) => kinds[0] === wish(text).kind)).toBeGreaterThan(0.96);
  });
});
