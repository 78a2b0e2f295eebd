import { ChosenPhotos } from '../../attach/chosen-photos';
import type { usePhotos } from '../../device/use-photos';
import { SEASONS_WORDS } from './words';

/** As many photos as a place may carry. */
export const PHOTOS_AT_MOST = 6;

/** What one saw there. */
export function PlacePhotos({ chosen }: { chosen: ReturnType<typeof usePhotos> }) {
  const { photo, noPhoto } = SEASONS_WORDS.sheets;
  return <ChosenPhotos chosen={chosen} words={photo} noPhoto={noPhoto} />;
}
