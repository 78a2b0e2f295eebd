import type { MediaView } from '@doorstep/contracts';
import { View } from '@tarojs/components';
import { mediaUrl } from '../device/media-url';
import { showPhotos } from '../device/photos';
import { PhotosRow } from '../ui/photos-row';
import { HearButton } from './voice-note';

/** Photos and voice notes of the server, as they are looked at and listened to. */
export function MediaShown({ media }: { media: readonly MediaView[] }) {
  const photos = media.filter((one) => one.kind === 'photo');
  const voices = media.filter((one) => one.kind === 'voice');
  const large = photos.map((photo) => mediaUrl(photo.url));
  if (media.length === 0) return null;
  return (
    <View>
      {photos.length > 0 && (
        <PhotosRow
          urls={photos.map((photo) => mediaUrl(photo.thumbUrl ?? photo.url))}
          onShow={(index) => void showPhotos(large, index)}
        />
      )}
      {voices.map((voice) => (
        <HearButton
          key={voice.mediaId}
          seconds={voice.seconds ?? 0}
          addressOf={() => Promise.resolve(mediaUrl(voice.url))}
        />
      ))}
    </View>
  );
}
