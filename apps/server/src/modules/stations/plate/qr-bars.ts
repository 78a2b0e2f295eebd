import QRCode from 'qrcode';

/** A QR code as horizontal bars on a grid of `size` × `size`: drawn as shapes it stays sharp at any size. */
export interface QrBars {
  size: number;
  bars: { x: number; y: number; width: number }[];
}

/** Quarter of the code may be scratched or faded (level Q): it hangs on a door for years. */
export function qrBars(text: string): QrBars {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  const { size, data } = modules;
  const bars: QrBars['bars'] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue;
      const last = bars.at(-1);
      if (last?.y === y && last.x + last.width === x) last.width += 1;
      else bars.push({ x, y, width: 1 });
    }
  }
  return { size, bars };
}
