import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { slot } from './storage';

/** The sizes a person may choose on top of what the phone itself says; factors of the standard size. */
export const TEXT_SIZES = { standard: 1, large: 1.2, larger: 1.4, largest: 30 / 18 } as const;
export type TextSize = keyof typeof TEXT_SIZES;

const SMALLEST_BODY = 18;
const LARGEST_BODY = 30;
const WECHAT_STANDARD = 17;

const kept = slot<TextSize>('text-size');

/** The chosen text size; screens read it as a hook and turn `bodySize` into a CSS variable. */
export const useTextSize = create<{ chosen: TextSize }>(() => ({ chosen: kept.read() ?? 'standard' }));

/** Remembers the choice and redraws every open page. */
export function chooseTextSize(chosen: TextSize): void {
  kept.write(chosen);
  useTextSize.setState({ chosen });
}

/** Body text in CSS pixels: never under 18, never over 30, following both the phone's setting and the choice here. */
export function bodySize(chosen: TextSize, factor = systemFactor()): number {
  const wanted = Math.round(SMALLEST_BODY * factor * TEXT_SIZES[chosen]);
  return Math.min(LARGEST_BODY, Math.max(SMALLEST_BODY, wanted));
}

/** How much larger than standard the person set their WeChat; older versions tell pixels instead of a factor. */
export function systemFactor(): number {
  if (process.env.TARO_ENV === 'h5') return 1;
  const about = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number; fontSizeSetting?: number };
  return about.fontSizeScaleFactor ?? (about.fontSizeSetting ?? WECHAT_STANDARD) / WECHAT_STANDARD;
}
