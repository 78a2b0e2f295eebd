import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { cx } from './cx';
import styles from './qr-code.module.scss';
import { qrPicture } from './qr-picture';

/** A QR code of an address, as large as its place; black on white in any light, because cameras want it so. */
export function QrCode({ of, label, className }: { of: string; label: string; className?: string }) {
  const picture = useMemo(() => ({ backgroundImage: `url("${qrPicture(of)}")` }), [of]);
  return <View className={cx(styles.code, className)} style={picture} {...IMAGE} aria-label={label} />;
}

const IMAGE = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'img' } : { role: 'img' };
