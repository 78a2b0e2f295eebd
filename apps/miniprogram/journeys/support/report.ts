import type { Phone } from './phone';

/** Says that it is icy before the door, the way a resident does: picture, sentence, send. */
export async function reportIce(phone: Phone, words: string, photo?: Buffer): Promise<void> {
  await phone.tap('choose-report');
  await phone.tap('category-ice_snow');
  if (photo !== undefined) await phone.photograph(photo);
  await phone.type('sentence', words);
  await phone.tap('send');
}
