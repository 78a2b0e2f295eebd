import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { HEAD, line } from './book.fixture';
import type { Dossier } from './dossier';
import { evidencePdf } from './evidence-pdf';
import { letterPdf } from './letter-pdf';
import { printedPages } from './printed.fixture';

const at = (day: number, hour: number): string => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

async function dossier(news: Partial<Dossier> = {}): Promise<Dossier> {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8899aa' } })
    .jpeg()
    .toBuffer();
  return {
    ...HEAD,
    line: line('2026-11-02', 3, {
      reporter: '欧阳淑珍',
      party: '槐安物业服务中心',
      status: 'in_progress',
      closedAt: null,
    }),
    category: '下水堵塞返水',
    steps: [
      {
        type: 'ticket.reported',
        at: at(2, 1),
        recordedAt: null,
        who: '欧阳淑珍',
        title: '反映问题',
        words: '厨房返水',
        photos: [1],
      },
      {
        type: 'ticket.dispatched',
        at: at(2, 2),
        recordedAt: null,
        who: '沈玉林',
        title: '已派单',
        words: '交给槐安物业服务中心',
        photos: [],
      },
      {
        type: 'ticket.claimed',
        at: at(3, 2),
        recordedAt: at(4, 1),
        who: '槐安物业服务中心 武师傅',
        title: '单位报完工',
        words: '通过了',
        photos: [2, 3],
      },
      {
        type: 'ticket.rejected',
        at: at(4, 3),
        recordedAt: null,
        who: '沈玉林',
        title: '驿站核实没办好，退回重办',
        words: '还在返水',
        photos: [],
      },
    ],
    time: {
      split: '驿站1小时，槐安物业服务中心2天',
      clocks: [
        {
          ...{ name: 'finish', title: '办结', who: '槐安物业服务中心', state: 'running', stoppedAt: null },
          ...{ startedAt: at(2, 2), dueAt: at(3, 2), isOverdue: true, used: '2天', limit: '24小时' },
          reasons: ['从11月2日 10:00算起，限24小时', '按24小时连续计算', '已用2天，超1天'],
        },
      ],
    },
    told: [
      {
        ...{ at: at(2, 1), words: '报上来就叫' },
        people: [
          { name: '沈玉林', shownAt: at(2, 1), ways: '微信送到' },
          { name: '白德海', shownAt: null, ways: '微信没送成（没有可用的订阅）' },
        ],
      },
    ],
    counts: { sent: 1, returned: 0, claimed: 1, rejected: 1, redone: 0, escalated: 0 },
    photos: [1, 2, 3].map(() => ({ bytes: photo, caption: '11月2日 09:00' })),
    ...news,
  };
}

const kept = (bytes: Buffer, name: string): Promise<{ pages: string[]; fonts: string[] }> => {
  if (process.env['KEEP_PDF'] !== undefined) writeFileSync(`${process.env['KEEP_PDF']}/${name}.pdf`, bytes);
  return printedPages(bytes);
};

test('the letter names the party, what is late and by how much, and nobody’s name of the residents', async () => {
  const { pages, fonts } = await kept(await letterPdf(await dossier()), 'letter');
  const all = pages.join('');
  expect(all).toContain('督办函');
  expect(all).toContain('槐安物业服务中心：');
  expect(all).toContain('办结已超过承诺的时限');
  expect(all).toContain('已用2天，超1天');
  expect(all).toContain('驿站1小时，槐安物业服务中心2天');
  expect(all).toContain('派单1次，报完工1次，核实没办好1次');
  for (const place of ['驿站（盖章）', '站长签字', '承办单位签收人']) expect(all).toContain(place);
  expect(all).not.toContain('欧阳淑珍');
  expect(all).toContain(`第1页共${pages.length}页`);
  expect(fonts).toEqual(['NotoSansSC-Black', 'NotoSansSC-Medium']);
});

test('nothing late: the letter does not say so', async () => {
  const { pages } = await kept(
    await letterPdf(await dossier({ time: { split: '', clocks: [] } })),
    'letter-on-time',
  );
  expect(pages.join('')).not.toContain('已超过');
});

test('the pack tells everything: time said and recorded, who was told how, photos with their numbers', async () => {
  const { pages } = await kept(await evidencePdf(await dossier()), 'evidence');
  const all = pages.join('');
  expect(all).toContain('欧阳淑珍');
  expect(all).toContain('11月3日10:00（11月4日09:00记入）');
  expect(all).toContain('超时');
  expect(all).toContain('白德海：微信没送成（没有可用的订阅），没看到');
  expect(all).toContain('照片2、照片3');
  for (const n of [1, 2, 3]) expect(all).toContain(`照片${n}11月2日09:00`);
  for (const place of ['整理人', '站长签字']) expect(all).toContain(place);
});

test('a long story takes as many pages as it needs, and ends with its number of pages', async () => {
  const one = (await dossier()).steps[3]!;
  const steps = Array.from({ length: 150 }, (_, n) => ({
    ...one,
    words: `第${n}回，${'还是没好，'.repeat(1 + (n % 60))}`,
  }));
  const { pages } = await kept(await evidencePdf(await dossier({ steps })), 'evidence-long');
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.join('')).toContain('第149回');
  expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`);
});
