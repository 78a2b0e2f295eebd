import { writeFileSync } from 'node:fs';
import type { DutyDay } from '@doorstep/contracts';
import { DEFAULT_POLICY, dayOf, daysBetween, type DutyPolicy, slotsOfDays } from '@doorstep/domain';
import { wallPdf } from './wall-pdf';
import type { WallRoster } from './wall-roster';

const NAMES = ['沈玉林', '白德海', '欧阳淑珍', '李梅', '张建国', '尉迟敬德', '王秀兰', '赵万年', '孙志刚'];
const LONG = ['买买提·艾力江', '阿依努尔·阿卜杜热合曼', '司马相如云'];

interface Wish {
  from: string;
  until: string;
  names?: readonly string[];
  policy?: DutyPolicy;
  /** Slots with nobody, and with one of two. */
  empty?: string;
  half?: string;
}

function daysOf({ from, until, names = NAMES, policy = DEFAULT_POLICY, empty, half }: Wish): DutyDay[] {
  let turn = 0;
  const next = (): string => names[turn++ % names.length]!;
  const seat = (name: string, isStandby: boolean) => ({
    personId: '0190f0c0-0000-7000-8000-000000000000',
    name,
    memberKind: 'community' as const,
    isMe: false,
    isStandby,
    state: 'assigned' as const,
  });
  return daysBetween(from, until).map((day) => ({
    day,
    kind: dayOf(day).kind,
    name: dayOf(day).name ?? '',
    slots: slotsOfDays(policy, [], day, day).map((slot) => ({
      slotId: '0190f0c0-0000-7000-8000-000000000000',
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      label: slot.label,
      mode: slot.mode,
      part: slot.part,
      headcount: slot.headcount,
      coverage: 'assigned' as const,
      callId: null,
      members:
        slot.id === empty
          ? []
          : [seat(next(), false), ...(slot.id === half ? [] : [seat(next(), false)]), seat(next(), true)],
    })),
  }));
}

const rosterOf = (wish: Wish): WallRoster => ({
  stationName: '“家门口”驿站',
  community: '槐安南里社区',
  phone: '010-5550 0101',
  place: '2号楼1单元101',
  printedAt: '2026年11月22日 13:05',
  days: daysOf(wish),
});

interface Page {
  text: string;
  bounds: number[];
}

/** Reads the sheets as the printer would; with LOOK set, leaves them as pictures to look at. */
async function print(wish: Wish, look?: string): Promise<Page[]> {
  const mupdf = await import('mupdf');
  const document = mupdf.Document.openDocument(await wallPdf(rosterOf(wish)), 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, at) => {
    const page = document.loadPage(at);
    if (process.env['LOOK'] && look) {
      const picture = page.toPixmap(mupdf.Matrix.scale(1.4, 1.4), mupdf.ColorSpace.DeviceRGB, false);
      writeFileSync(`${process.env['LOOK']}/${look}-${at + 1}.png`, picture.asPNG());
    }
    return { text: page.toStructuredText('').asText().replace(/\s/g, ''), bounds: page.getBounds() };
  });
}

const CUTS_OF_SIX = ['00:00', '04:00', '08:00', '12:00', '16:00', '20:00'].map((start, n, all) => ({
  key: `c${n}`,
  label: `第${n + 1}班`,
  start,
  end: all[n + 1] ?? '24:00',
  part: 'morning' as const,
  mode: 'on_site' as const,
}));

test('four weeks hang on one sheet, A3 across', async () => {
  const pages = await print({ from: '2026-12-07', until: '2027-01-03' }, 'four');
  expect(pages).toHaveLength(1);
  expect(pages[0]!.bounds.map(Math.round)).toEqual([0, 0, 1191, 842]);
  for (const words of [
    '“家门口”驿站值班表',
    '换人不断人',
    '010-55500101',
    '打印于2026年11月22日13:05',
    '夜间值守',
    '18:00–24:00',
  ])
    expect(pages[0]!.text).toContain(words);
});

test('holidays and working weekends are named, and so is every place that is empty', async () => {
  const [page] = await print(
    { from: '2026-02-09', until: '2026-03-08', empty: '2026-02-17/night', half: '2026-02-18/evening' },
    'spring',
  );
  expect(page!.text).toContain('春节休');
  expect(page!.text).toContain('空缺，请联系站长');
  expect(page!.text).toContain('缺1人');
  expect(page!.text).toContain('2/28上班');
});

test('everybody’s name stands there whole, however long', async () => {
  const [page] = await print({ from: '2026-12-07', until: '2027-01-03', names: [...LONG, ...NAMES] }, 'long');
  for (const name of [...LONG, ...NAMES]) expect(page!.text).toContain(name);
});

test.each([
  ['62 days', { from: '2026-12-01', until: '2027-01-31' }, 3],
  [
    'six slots a day',
    { from: '2026-12-07', until: '2027-01-03', policy: { ...DEFAULT_POLICY, cuts: CUTS_OF_SIX } },
    2,
  ],
  ['a single day', { from: '2026-12-09', until: '2026-12-09' }, 1],
])('%s are spread over sheets', async (name, wish, sheets) => {
  const pages = await print(wish, name.replaceAll(' ', '-'));
  expect(pages).toHaveLength(sheets);
  expect(pages.at(-1)!.text).toContain(`第${sheets}张，共${sheets}张`);
});

test('a day that is cut in another way says its own hours', async () => {
  const holiday = {
    name: '节日',
    kind: 'holiday' as const,
    cuts: DEFAULT_POLICY.cuts.map((cut) => ({ ...cut })),
  };
  holiday.cuts = [
    { ...DEFAULT_POLICY.cuts[0]!, end: '12:00' },
    { ...DEFAULT_POLICY.cuts[3]!, start: '12:00', label: '值守' },
  ];
  const policy = { ...DEFAULT_POLICY, variants: [holiday] };
  const [page] = await print({ from: '2026-12-28', until: '2027-01-03', policy }, 'variant');
  expect(page!.text).toContain('值守12:00–24:00');
});
