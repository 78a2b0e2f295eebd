import { findNearby, followTicket, readFollowed, type AskOf, type Guidance } from '@doorstep/contracts';
import { isShared, type Category } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { askAgain } from '../../../device/ask-again';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { useTopUp } from '../../../device/use-consents';
import { useGuidance } from '../../../device/use-guidance';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { startOver, type Draft } from '../report/draft';
import { MatterCard } from './matter-card';
import styles from './matter-card.module.scss';
import { NEIGHBOUR_WORDS } from './words';

/**
 * While a report is being written: what lies open close by and may be the same. Asked by the place, the kind and the
 * words, beside the writing; where no kind was chosen, what the words sound like counts. Without an answer the report goes
 * its way as ever.
 */
export function Nearby({ draft, isHandler }: { draft: Draft; isHandler: boolean }) {
  const now = useNow();
  const topUp = useTopUp();
  const guidance = useGuidance(draft.text, draft.door?.code);
  const question = questionOf(draft, guidance);
  const { data } = useAsk(findNearby, question ?? NOTHING, { isAsked: question !== undefined });
  const { act, isBusy, problem } = useAct(followTicket, (matter) => {
    queries.setQueryData(keyOf(readFollowed.id, { ticketId: matter.ticketId }), matter);
    askAgain('listFollowed');
    startOver(draft.door ? { door: draft.door } : {});
    tell(NEIGHBOUR_WORDS.joined);
    void go('ticket', { id: matter.ticketId });
  });
  const items = question === undefined ? [] : (data?.items ?? []);
  if (items.length === 0) return null;
  const join = (ticketId: string): void => {
    void topUp();
    act({ ticketId });
  };
  return (
    <View className={cx(styles.near)}>
      <Text className={cx(styles.title)}>{NEIGHBOUR_WORDS.near}</Text>
      <Text>{isHandler ? NEIGHBOUR_WORDS.nearDesk : NEIGHBOUR_WORDS.nearNote}</Text>
      {items.map((matter) => (
        <MatterCard key={matter.ticketId} matter={matter} now={now}>
          {isHandler || matter.isMine || matter.isFollowing ? (
            <Button
              id={`open-${matter.ticketId}`}
              look="second"
              icon="eye"
              onTap={() => void go('ticket', { id: matter.ticketId })}
            >
              {matter.isMine ? NEIGHBOUR_WORDS.mine : NEIGHBOUR_WORDS.open}
            </Button>
          ) : (
            <Button
              id={`me-too-${matter.ticketId}`}
              icon="hand"
              isBusy={isBusy}
              onTap={() => join(matter.ticketId)}
            >
              {NEIGHBOUR_WORDS.meToo}
            </Button>
          )}
        </MatterCard>
      ))}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Text>{NEIGHBOUR_WORDS.not}</Text>
    </View>
  );
}

type Question = AskOf<typeof findNearby>;
const NOTHING: Question = { category: 'public_facility' };

/** What is known of the place and the kind; nothing to ask where one household alone is concerned. */
function questionOf(draft: Draft, guidance: Guidance | undefined): Question | undefined {
  const { door, place, room } = draft;
  const category = draft.category ?? heardIn(guidance);
  if (category === null || !isShared(category) || (door === undefined && place === undefined))
    return undefined;
  const flat = room.trim() === '' ? {} : { room: room.trim() };
  const where = door ? { doorCode: door.code } : { place };
  const words = guidance === undefined ? {} : { text: draft.text.trim() };
  return { category: category as Question['category'], ...where, ...flat, ...words };
}

/** What the words surely sound like. */
function heardIn(guidance: Guidance | undefined): Category | null {
  const [matter] = guidance?.matters ?? [];
  return matter?.isSure === true ? matter.category : null;
}
