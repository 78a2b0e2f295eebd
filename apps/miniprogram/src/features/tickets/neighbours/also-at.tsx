import { Text } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { MERGE_WORDS } from './words';

/** Where else the same thing was reported: at these doors, too, it has to be looked at. */
export function AlsoAt({ places }: { places: readonly string[] | undefined }) {
  if (places === undefined || places.length === 0) return null;
  return (
    <Card id="also-at" title={MERGE_WORDS.alsoAt}>
      {places.map((place) => (
        <Text key={place}>{place}</Text>
      ))}
    </Card>
  );
}
