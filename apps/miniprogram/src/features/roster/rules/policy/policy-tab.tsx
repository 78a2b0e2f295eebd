import { changeDutyPolicy, readDutyPolicy, type DutyPolicyView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../../device/problem-words';
import { queries } from '../../../../device/queries';
import { ApiRefusal } from '../../../../device/refusals';
import { useAct } from '../../../../device/use-act';
import { keyOf, useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { cx } from '../../../../ui/cx';
import { ErrorNote } from '../../../../ui/error-note';
import { Loading } from '../../../../ui/loading';
import { tell } from '../../../../ui/toast';
import styles from '../rules.module.scss';
import { RULES_WORDS } from '../words';
import { Cuts } from './cuts';
import { Limits } from './limits';
import { newVariant, problemsOf, withNth, type Variant } from './policy-form';
import { VariantCard } from './variant-card';

/** How the day is cut into slots, and how much may be asked of a person. */
export function PolicyTab() {
  const { data, error, refetch } = useAsk(readDutyPolicy, {});
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Policy key={data.name} stored={data} />;
}

function Policy({ stored }: { stored: DutyPolicyView }) {
  const [policy, setPolicy] = useState(stored);
  // Counts how often the writing was given up: fields then begin anew.
  const [round, setRound] = useState(0);
  const { act, isBusy, problem } = useAct(changeDutyPolicy, (answer) => {
    queries.setQueryData(keyOf(readDutyPolicy.id, {}), answer);
    setPolicy(answer);
    tell(RULES_WORDS.saved);
  });
  const change = (news: Partial<DutyPolicyView>): void => setPolicy((before) => ({ ...before, ...news }));
  const giveUp = (): void => {
    setPolicy(stored);
    setRound(round + 1);
  };
  const isChanged = JSON.stringify(policy) !== JSON.stringify(stored);
  const wrong = isChanged ? problemsOf(policy) : [];
  return (
    <>
      <Text className={cx(styles.title)}>{RULES_WORDS.ordinary}</Text>
      <Text className={cx(styles.note)}>{RULES_WORDS.cutsNote}</Text>
      <Cuts
        name="base"
        cuts={policy.cuts}
        headcount={policy.headcount}
        onChange={(cuts) => change({ cuts })}
      />
      <Variants key={round} policy={policy} onChange={(variants) => change({ variants })} />
      <Limits policy={policy} onChange={change} />
      {wrong.length > 0 && (
        <Card look="alarm">
          {wrong.map((words) => (
            <Text key={words}>{words}</Text>
          ))}
        </Card>
      )}
      {problem && <ErrorNote words={refusalWords(problem)} />}
      {isChanged && <Text>{RULES_WORDS.unsaved}</Text>}
      <Button
        id="save-policy"
        icon="check"
        isBusy={isBusy}
        isDisabled={!isChanged || wrong.length > 0}
        onTap={() => act(policy)}
      >
        {RULES_WORDS.save}
      </Button>
      {isChanged && (
        <Button id="reset-policy" look="quiet" icon="undo" onTap={giveUp}>
          {RULES_WORDS.reset}
        </Button>
      )}
    </>
  );
}

/** What the server found wrong, point by point where it says so. */
function refusalWords(problem: Error): string {
  const points = problem instanceof ApiRefusal ? problem.fields.map(({ message }) => message) : [];
  return [problemWords(problem), ...points].join('\n');
}

function Variants({ policy, onChange }: { policy: DutyPolicyView; onChange: (variants: Variant[]) => void }) {
  const { variants, cuts } = policy;
  const add = (kind: Variant['kind']): void => onChange([...variants, newVariant(kind, cuts)]);
  return (
    <>
      <Text className={cx(styles.title)}>{RULES_WORDS.variants}</Text>
      <Text className={cx(styles.note)}>
        {variants.length === 0 ? RULES_WORDS.noVariants : RULES_WORDS.variantsNote}
      </Text>
      {variants.map((variant, nth) => (
        <VariantCard
          key={`${variants.length}-${nth}`}
          nth={nth}
          variant={variant}
          headcount={policy.headcount}
          onChange={(changed) => onChange(withNth(variants, nth, changed))}
        />
      ))}
      <View className={cx(styles.pair)}>
        <Button id="add-season" look="quiet" icon="plus" onTap={() => add('season')}>
          {RULES_WORDS.addSeason}
        </Button>
        <Button id="add-holiday" look="quiet" icon="plus" onTap={() => add('holiday')}>
          {RULES_WORDS.addHoliday}
        </Button>
      </View>
    </>
  );
}
