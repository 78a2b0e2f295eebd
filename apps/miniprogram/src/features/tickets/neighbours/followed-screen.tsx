import { answerFollowed, readFollowed, unfollowTicket, type FollowedMatter } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { askAgain } from '../../../device/ask-again';
import { back } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { useTopUp } from '../../../device/use-consents';
import { keyOf, useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Timeline } from '../../../ui/timeline';
import { tell } from '../../../ui/toast';
import { MediaShown } from '../../../attach/media-shown';
import { OpenTold } from '../ticket/open-told';
import { MatterCard } from './matter-card';
import { NEIGHBOUR_WORDS } from './words';

/** A matter I said "me too" to: how far it is, and whether it is fixed for me. */
export function FollowedScreen({ ticketId }: { ticketId: string }) {
  const { data: matter, error, refetch } = useAsk(readFollowed, { ticketId });
  const callStation = useCallStation();
  if (matter) return <Shown matter={matter} />;
  if (error)
    return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} onCall={callStation} />;
  return <Loading />;
}

function Shown({ matter }: { matter: FollowedMatter }) {
  const now = useNow();
  const { outcome, proof, steps } = matter;
  const newestFirst = [...steps].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const items = newestFirst.map(({ entryId, title, who, at }) => ({
    key: entryId,
    title,
    byline: NEIGHBOUR_WORDS.byline(who, momentWords(new Date(at), now)),
  }));
  return (
    <>
      <MatterCard matter={matter} now={now} />
      {outcome !== null && outcome !== '' && (
        <Card look="leaf" title={NEIGHBOUR_WORDS.outcome}>
          <Text>{outcome}</Text>
          <MediaShown media={proof} />
        </Card>
      )}
      {matter.isAsked && <Asked matter={matter} />}
      <Card title={NEIGHBOUR_WORDS.steps}>
        <Timeline items={items} />
      </Card>
      <OpenTold ticketId={matter.ticketId} />
      <Leave ticketId={matter.ticketId} />
    </>
  );
}

/** The one question to a neighbour, with what has been said so far. */
function Asked({ matter }: { matter: FollowedMatter }) {
  const { ticketId, fixed, unfixed, followers, myAnswer } = matter;
  const { act, isBusy, problem } = useAct(answerFollowed, (answer) => {
    queries.setQueryData(keyOf(readFollowed.id, { ticketId }), answer);
    tell(NEIGHBOUR_WORDS.thanks);
  });
  const topUp = useTopUp();
  const say = (isFixed: boolean): void => {
    void topUp();
    act({ ticketId, isFixed });
  };
  return (
    <Card look="wish" title={NEIGHBOUR_WORDS.asked}>
      {myAnswer !== null && <Text>{myAnswer ? NEIGHBOUR_WORDS.saidYes : NEIGHBOUR_WORDS.saidNo}</Text>}
      <Button
        id="fixed"
        icon="check"
        look={myAnswer === null ? 'primary' : 'second'}
        isBusy={isBusy}
        onTap={() => say(true)}
      >
        {NEIGHBOUR_WORDS.yes}
      </Button>
      <Button id="not-fixed" icon="refresh" look="second" isBusy={isBusy} onTap={() => say(false)}>
        {NEIGHBOUR_WORDS.no}
      </Button>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Text>{NEIGHBOUR_WORDS.counted(fixed, unfixed, followers)}</Text>
      <Text>{NEIGHBOUR_WORDS.askedNote}</Text>
    </Card>
  );
}

function Leave({ ticketId }: { ticketId: string }) {
  const { act, isBusy, problem } = useAct(unfollowTicket, () => {
    askAgain('listFollowed');
    tell(NEIGHBOUR_WORDS.left);
    void back();
  });
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="unfollow" look="quiet" icon="close" isBusy={isBusy} onTap={() => act({ ticketId })}>
        {NEIGHBOUR_WORDS.leave}
      </Button>
    </>
  );
}
