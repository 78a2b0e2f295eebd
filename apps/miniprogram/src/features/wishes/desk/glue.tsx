import { glueCards, listSuggestions, type SuggestionView, type YellowCard } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

/** The red cards that fit one yellow card, each with why; the member glues them by hand. */
export function Glue({ wish, suggestions }: { wish: YellowCard; suggestions: SuggestionView[] }) {
  const [isMore, setMore] = useState(false);
  const fitting = suggestions.filter(({ fits }) => fits);
  return (
    <>
      <Text>{fitting.length > 0 ? WISHES_WORDS.fits : WISHES_WORDS.noFit}</Text>
      {fitting.map((suggestion) => (
        <OneRed key={suggestion.offerId} wish={wish} suggestion={suggestion} />
      ))}
      <Button id={`more-${wish.wishId}`} look="quiet" onTap={() => setMore(true)}>
        {WISHES_WORDS.more}
      </Button>
      {isMore && <AllReds wish={wish} onClose={() => setMore(false)} />}
    </>
  );
}

function OneRed({ wish, suggestion }: { wish: YellowCard; suggestion: SuggestionView }) {
  const { act, isBusy, problem } = useWishAct(glueCards, () => tell(WISHES_WORDS.glued));
  const { offerId, promise, memberName, building, fits, reasons, hindrances } = suggestion;
  return (
    <Card title={memberName}>
      <Text>{building === null ? promise : `${promise}（${WISHES_WORDS.building(building)}）`}</Text>
      {reasons.map((reason) => (
        <Text key={reason}>✓ {reason}</Text>
      ))}
      {hindrances.length > 0 && (
        <View>
          <Text>{WISHES_WORDS.hinders}</Text>
          {hindrances.map((why) => (
            <View key={why}>
              <Text>✕ {why}</Text>
            </View>
          ))}
        </View>
      )}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id={`glue-${offerId}`}
        icon="heart"
        look={fits ? 'primary' : 'second'}
        label={WISHES_WORDS.glueLabel(wish.need, memberName)}
        isBusy={isBusy}
        onTap={() => act({ wishId: wish.wishId, offerId, despite: !fits })}
      >
        {fits ? WISHES_WORDS.glue : WISHES_WORDS.despite}
      </Button>
    </Card>
  );
}

function AllReds({ wish, onClose }: { wish: YellowCard; onClose: () => void }) {
  const { data, error, refetch } = useAsk(listSuggestions, { wishId: wish.wishId });
  return (
    <Sheet title={WISHES_WORDS.redCards} onClose={onClose}>
      {!data && !error && <Loading />}
      {!data && error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <Text>{WISHES_WORDS.noRed}</Text>}
      {data?.items.map((suggestion) => (
        <OneRed key={suggestion.offerId} wish={wish} suggestion={suggestion} />
      ))}
    </Sheet>
  );
}
