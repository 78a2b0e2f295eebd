import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const find = createRequire(import.meta.url);
const FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  heavy: '@expo-google-fonts/noto-sans-sc/900Black/NotoSansSC_900Black.ttf',
};

export type Face = keyof typeof FILES;

const read = new Map<Face, Buffer>();

/** A whole TrueType file of Noto Sans SC (20,976 Chinese characters, rare ones of names too), read once. */
export function fontFile(face: Face): Buffer {
  const known = read.get(face) ?? readFileSync(find.resolve(FILES[face]));
  read.set(face, known);
  return known;
}
