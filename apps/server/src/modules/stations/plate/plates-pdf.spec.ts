import jsQR from 'jsqr';
import type { Plate } from './plate';
import { type Paper, platesPdf } from './plates-pdf';

const plate: Plate = {
  stationName: '“家门口”驿站',
  community: '槐安南里社区',
  phone: '010-5550 0101',
  place: '2号楼1单元101',
  label: '5号楼2单元',
  code: '3kz7mqw2fd',
  mark: { link: 'https://jiamenkou.example/d/3kz7mqw2fd' },
};

interface Page {
  text: string;
  width: number;
  height: number;
  rgba: Uint8ClampedArray;
  bounds: [number, number, number, number];
}

/** Reads the printed sheet the way a printer would: as text and as a picture. */
async function print(plates: readonly Plate[], paper: Paper): Promise<Page[]> {
  const mupdf = await import('mupdf');
  const document = mupdf.Document.openDocument(await platesPdf(plates, paper), 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, at) => {
    const page = document.loadPage(at);
    const pixmap = page.toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceRGB, true);
    return {
      text: page.toStructuredText('').asText(),
      width: pixmap.getWidth(),
      height: pixmap.getHeight(),
      rgba: new Uint8ClampedArray(pixmap.getPixels()),
      bounds: page.getBounds() as [number, number, number, number],
    };
  });
}

test.each(['A4', 'A5'] as const)(
  'the code on a printed %s plate opens the door it hangs on',
  async (paper) => {
    const [page] = await print([plate], paper);
    expect(jsQR(page!.rgba, page!.width, page!.height)?.data).toBe('https://jiamenkou.example/d/3kz7mqw2fd');
  },
);

test('a plate says whom to turn to, which door it is, its code and the number to call', async () => {
  const [page] = await print([plate], 'A4');
  const text = page!.text.replace(/\s/g, '');
  for (const words of ['有事找党员', '5号楼2单元', '3kz7mqw2fd', '010-55500101', '槐安南里社区'])
    expect(text).toContain(words);
});

test('every door has its own sheet, in the size asked for', async () => {
  const pages = await print([plate, { ...plate, label: '5号楼3单元' }], 'A5');
  expect(pages).toHaveLength(2);
  expect(pages[0]!.bounds.map(Math.round)).toEqual([0, 0, 420, 595]);
});

test('rare characters of names and a station without a telephone are printed too', async () => {
  const [page] = await print([{ ...plate, community: '䶮㛃里社区', phone: null }], 'A4');
  expect(page!.text).toContain('䶮㛃里社区');
  expect(page!.text.replace(/\s/g, '')).toContain('到驿站来也一样');
});
