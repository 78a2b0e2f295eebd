import { renewWish, withdrawWish, type YellowCard } from '@doorstep/contracts';
import { GLUED_WISHES, nextWishActions, weekSlotWords, WISH_STATE_WORDS, WISHES } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useStanding } from '../../../device/session';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Tag } from '../../../ui/tag';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { MediaShown } from '../../../attach/media-shown';
import { WISHES_WORDS } from '../words';

/** One yellow card of mine: how it stands, and what I may do with it. */
export function MyWish({ wish }: { wish: YellowCard }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const may = nextWishActions(wish.standing, role);
  const withdrawing = useWishAct(withdrawWish, () => tell(WISHES_WORDS.withdrawn));
  const renewing = useWishAct(renewWish, () => tell(WISHES_WORDS.renewed));
  const problem = withdrawing.problem ?? renewing.problem;
  const { wishId } = wish;
  return (
    <Card look="wish" title={wish.need}>
      <View>
        <Tag words={WISH_STATE_WORDS[wish.state]} tone="plain" />
      </View>
      <Text>
        {WISHES[wish.reading.kind].label} · {weekSlotWords(wish.reading.slots)}
      </Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {wish.asksRenewal && may.includes('renew') && (
        <Button id={`renew-${wishId}`} isBusy={renewing.isBusy} onTap={() => renewing.act({ wishId })}>
          {WISHES_WORDS.renew}
        </Button>
      )}
      <MediaShown media={wish.media} />
      {wish.reason !== '' && <Text>{WISHES_WORDS.whyNotUp(wish.reason)}</Text>}
      {GLUED_WISHES.includes(wish.state) && <Text>{WISHES_WORDS.gluedNote}</Text>}
      {may.includes('change') && (
        <Button
          id={`change-${wishId}`}
          icon="pen"
          look="second"
          onTap={() => void go('wish', { id: wishId })}
        >
          {wish.state === 'unmet' ? WISHES_WORDS.changeAndAgain : WISHES_WORDS.changeMine}
        </Button>
      )}
      {may.includes('withdraw') && (
        <Button
          id={`withdraw-${wishId}`}
          look="quiet"
          isBusy={withdrawing.isBusy}
          onTap={() => withdrawing.act({ wishId })}
        >
          {WISHES_WORDS.withdraw}
        </Button>
      )}
    </Card>
  );
}
