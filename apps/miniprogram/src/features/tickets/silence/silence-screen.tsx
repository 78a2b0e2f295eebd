import { changeEscalationPolicy, readEscalationPolicy, type EscalationPolicyView } from '@doorstep/contracts';
import { escalationProblems, URGENCIES, URGENCY_WORDS, type Urgency } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { call } from '../../../device/request';
import { useStanding } from '../../../device/session';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Tabs } from '../../../ui/tabs';
import { tell } from '../../../ui/toast';
import { Quiet } from './quiet';
import { Rungs } from './rungs';
import { SILENCE_WORDS } from './words';

/** 没人应时怎么办: whom silence wakes, step by step, for each urgency. The secretary writes it, everybody at the desk may read it. */
export function SilenceScreen() {
  const { data, error, refetch } = useAsk(readEscalationPolicy, {});
  const [urgency, setUrgency] = useState<Urgency>('urgent');
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Intro />
      <Tabs
        items={URGENCIES.map((key) => ({ key, words: URGENCY_WORDS[key] }))}
        here={urgency}
        onChoose={setUrgency}
      />
      <Silence key={data.name} stored={data} urgency={urgency} />
    </>
  );
}

const useIsSecretary = (): boolean => useStanding(({ me }) => me?.active.role) === 'secretary';

function Intro() {
  return <Text>{useIsSecretary() ? SILENCE_WORDS.intro : SILENCE_WORDS.readOnly}</Text>;
}

/** The rules as they are being changed; what was kept begins anew. */
function Silence({ stored, urgency }: { stored: EscalationPolicyView; urgency: Urgency }) {
  const isSecretary = useIsSecretary();
  const [policy, setPolicy] = useState(stored);
  const change = (news: Partial<EscalationPolicyView>): void =>
    setPolicy((before) => ({ ...before, ...news }));
  const escalation = policy.escalations[urgency];
  const withRungs = (next: EscalationPolicyView['escalations'][Urgency]): void =>
    change({ escalations: { ...policy.escalations, [urgency]: next } });
  return (
    <>
      <Rungs
        key={urgency}
        escalation={escalation}
        onChange={isSecretary ? (next) => withRungs({ need: next.need, rungs: [...next.rungs] }) : undefined}
      />
      <Quiet quiet={policy.quiet} onChange={isSecretary ? (quiet) => change({ quiet }) : undefined} />
      {isSecretary && <Save stored={stored} policy={policy} onUndo={() => setPolicy(stored)} />}
    </>
  );
}

const keep = (policy: EscalationPolicyView): unknown =>
  queries.setQueryData(keyOf(readEscalationPolicy.id, {}), policy);

/** The rules before, behind a toast that outlives this page; they come back under a new name, like any change. */
const wayBack = (before: EscalationPolicyView): void =>
  void call(changeEscalationPolicy, before).then(
    (policy) => {
      keep(policy);
      tell(SILENCE_WORDS.undone);
    },
    (problem: unknown) => tell(problemWords(problem)),
  );

/** Saves what can be kept, says what cannot, and puts the rules before back with one tap. */
function Save({
  stored,
  policy,
  onUndo,
}: {
  stored: EscalationPolicyView;
  policy: EscalationPolicyView;
  onUndo: () => void;
}) {
  const { act, isBusy, problem } = useAct(changeEscalationPolicy, (answer) => {
    keep(answer);
    tell(SILENCE_WORDS.saved, () => wayBack(stored));
  });
  const isChanged = JSON.stringify(policy) !== JSON.stringify(stored);
  const wrong = isChanged ? escalationProblems(policy) : [];
  return (
    <>
      {wrong.length > 0 && (
        <Card look="alarm">
          {wrong.map((words) => (
            <Text key={words}>{words}</Text>
          ))}
        </Card>
      )}
      {problem && <ErrorNote words={problemWords(problem)} />}
      {isChanged && <Text>{SILENCE_WORDS.unsaved}</Text>}
      <Button
        id="save-silence"
        icon="check"
        isBusy={isBusy}
        isDisabled={!isChanged || wrong.length > 0}
        onTap={() => act(policy)}
      >
        {SILENCE_WORDS.save}
      </Button>
      {isChanged && (
        <Button id="undo-silence" look="quiet" icon="undo" onTap={onUndo}>
          {SILENCE_WORDS.undo}
        </Button>
      )}
    </>
  );
}
