import { listClusters } from '@doorstep/contracts';
import { CATEGORIES } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Card } from '../../../ui/card';
import { CLUSTER_WORDS, withinDays } from './words';

/** At the desk: several reports that may be one matter, before anybody handles each of them by itself. */
export function ClustersStrip() {
  const { data } = useAsk(listClusters, {});
  const now = useNow();
  return (
    <>
      {(data?.items ?? []).map(({ firstId, place, category, count, since }) => (
        <Card
          key={firstId}
          id={`cluster-${firstId}`}
          look="wish"
          title={CLUSTER_WORDS.strip(
            place,
            withinDays(new Date(since), now),
            count,
            CATEGORIES[category].label,
          )}
          onTap={() => void go('cluster', { id: firstId })}
        >
          <Text>{CLUSTER_WORDS.maybe}</Text>
        </Card>
      ))}
    </>
  );
}
