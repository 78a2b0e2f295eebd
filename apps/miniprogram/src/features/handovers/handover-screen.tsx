import {
  draftHandover,
  readDutyNow,
  readHandover,
  readHandovers,
  type HandoverSheet,
} from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { usePullToRefresh } from '../../device/lifecycle';
import { go } from '../../device/navigate';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { useCallStation } from '../../device/use-station';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { Tag } from '../../ui/tag';
import { tell } from '../../ui/toast';
import styles from './handovers.module.scss';
import { OneSheet } from './one-sheet';
import { sheetTitle } from './sheet-head';
import { useHandoverAct } from './use-handover-act';
import { HANDOVER_WORDS, SHEET_LOOKS } from './words';

/** The handover: the sheet a message named, or the one that needs me now, with the others behind it. */
export function HandoverScreen({ handoverId }: { handoverId?: string | undefined }) {
  return handoverId === undefined ? <Mine /> : <Named handoverId={handoverId} />;
}

function Named({ handoverId }: { handoverId: string }) {
  const now = useNow();
  const { data, error, refetch } = useAsk(readHandover, { handoverId }, { isKept: true });
  const callStation = useCallStation();
  usePullToRefresh(refetch);
  if (data) return <OneSheet key={data.handoverId} sheet={data} now={now} />;
  if (!error) return <Loading />;
  return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} onCall={callStation} />;
}

function Mine() {
  const now = useNow();
  const { data, error, refetch } = useAsk(readHandovers, {}, { isKept: true });
  const callStation = useCallStation();
  usePullToRefresh(refetch);
  if (!data) {
    if (!error) return <Loading />;
    return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} onCall={callStation} />;
  }
  const open = data.items
    .filter((sheet) => sheet.state !== 'completed' || isFresh(sheet, now))
    .sort((a, b) => urgency(a) - urgency(b));
  const done = data.items.filter((sheet) => !open.includes(sheet));
  const [first, ...others] = open;
  return (
    <>
      {first ? (
        <OneSheet key={first.handoverId} sheet={first} now={now} />
      ) : (
        <EmptyState title={HANDOVER_WORDS.empty} words={HANDOVER_WORDS.emptyWords} />
      )}
      <DraftNow sheets={data.items} />
      <Folded title={HANDOVER_WORDS.others} sheets={others} now={now} />
      <Folded title={HANDOVER_WORDS.done} sheets={done} now={now} />
    </>
  );
}

const AN_HOUR = 3_600_000;

/** Just finished: it stays in sight a while, so that one sees that it is. */
const isFresh = ({ completedAt }: HandoverSheet, now: Date): boolean =>
  completedAt !== null && now.getTime() - Date.parse(completedAt) < AN_HOUR;

/** What waits for me stands first: to take, then to give, then to settle. */
function urgency({ state, mySide, items }: HandoverSheet): number {
  if (state === 'completed') return 4;
  if (state === 'given' && mySide === 'incoming') return 0;
  if (mySide === 'outgoing') return state === 'draft' ? 1 : 2;
  return items.some((item) => item.state === 'refused') ? 1 : 3;
}

/** Whoever sits now may write the sheet before it writes itself. */
function DraftNow({ sheets }: { sheets: readonly HandoverSheet[] }) {
  const slot = useAsk(readDutyNow, {}, { freshFor: 60_000 }).data?.now;
  const { act, isBusy, problem } = useHandoverAct(draftHandover, () => tell(HANDOVER_WORDS.drafted));
  const isMine = slot?.members.some(({ isMe }) => isMe) ?? false;
  const hasSheet = sheets.some((sheet) => sheet.slot.slotId === slot?.slotId);
  if (!slot || !isMine || hasSheet) return null;
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="draft-handover" icon="pen" isBusy={isBusy} onTap={() => act({ slotId: slot.slotId })}>
        {HANDOVER_WORDS.draftNow}
      </Button>
    </>
  );
}

function Folded({ title, sheets, now }: { title: string; sheets: readonly HandoverSheet[]; now: Date }) {
  if (sheets.length === 0) return null;
  return (
    <View className={cx(styles.part)}>
      <Text className={cx(styles.heading)}>{title}</Text>
      {sheets.map((sheet) => (
        <Card
          key={sheet.handoverId}
          id={`handover-${sheet.handoverId}`}
          label={`${HANDOVER_WORDS.open}：${sheetTitle(sheet, now)}`}
          onTap={() => void go('handover', { id: sheet.handoverId })}
        >
          <View className={cx(styles.top)}>
            <Text>{sheetTitle(sheet, now)}</Text>
            <Tag {...SHEET_LOOKS[sheet.state]} />
          </View>
        </Card>
      ))}
    </View>
  );
}
