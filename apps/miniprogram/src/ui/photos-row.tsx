import { Image, View } from '@tarojs/components';
import { cx } from './cx';
import styles from './photos-row.module.scss';
import { Tap } from './tap';
import { UI_WORDS } from './words';

/** Small photos in a row; a tap shows one large. */
export function PhotosRow({ urls, onShow }: { urls: readonly string[]; onShow: (index: number) => void }) {
  return (
    <View className={cx(styles.row)}>
      {urls.map((url, index) => (
        <Tap key={url} label={UI_WORDS.photo(index + 1)} className={styles.photo} onTap={() => onShow(index)}>
          <Image src={url} mode="aspectFill" lazyLoad className={cx(styles.image)} />
        </Tap>
      ))}
    </View>
  );
}
