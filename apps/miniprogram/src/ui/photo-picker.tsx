import { Image, Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { cx } from './cx';
import styles from './photo-picker.module.scss';
import { Tap } from './tap';
import { UI_WORDS } from './words';

/** A photo as the picker shows it. */
export interface Thumb {
  key: string;
  /** Empty while it is being read. */
  url: string;
  state: 'kept' | 'sending' | 'sent' | 'failed';
}

export interface PhotoPickerProps {
  thumbs: readonly Thumb[];
  most: number;
  onAdd: () => void;
  onRemove: (key: string) => void;
  onRetry: (key: string) => void;
  onShow?: (index: number) => void;
  /** What kind of photo is wanted; the word on the button. */
  words?: string;
}

/** Photos chosen so far, each with its fate and a button to take it out, and a large button for one more. */
export function PhotoPicker({
  thumbs,
  most,
  onAdd,
  onRemove,
  onRetry,
  onShow,
  words = UI_WORDS.addPhoto,
}: PhotoPickerProps) {
  return (
    <View className={cx(styles.picker)}>
      {thumbs.map((thumb, index) => (
        <View key={thumb.key} className={cx(styles.thumb)}>
          <Tap label={UI_WORDS.photo(index + 1)} className={styles.show} onTap={() => onShow?.(index)}>
            {thumb.url !== '' && <Image src={thumb.url} mode="aspectFill" className={cx(styles.image)} />}
          </Tap>
          {thumb.state === 'sending' && <View className={cx(styles.state)}>{UI_WORDS.sending}</View>}
          {thumb.state === 'failed' && (
            <Tap className={styles.retry} onTap={() => onRetry(thumb.key)}>
              <Text>{UI_WORDS.sendAgain}</Text>
            </Tap>
          )}
          <Tap
            label={UI_WORDS.removePhoto(index + 1)}
            className={styles.remove}
            onTap={() => onRemove(thumb.key)}
          >
            <View className={cx(styles.cross)}>
              <Icon of="close" />
            </View>
          </Tap>
        </View>
      ))}
      {thumbs.length < most && (
        <Tap
          id="add-photo"
          label={words}
          className={thumbs.length === 0 ? styles.first : styles.add}
          onTap={onAdd}
        >
          <Icon of="camera" look="card" className={styles.camera} />
          <Text>{words}</Text>
        </Tap>
      )}
    </View>
  );
}
