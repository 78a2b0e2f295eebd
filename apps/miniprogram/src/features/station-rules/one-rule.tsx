import { decideStationRule, readStationRules, type StationRuleView } from '@doorstep/contracts';
import { CATEGORIES, PARTY_KINDS } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { queries } from '../../device/queries';
import { useAct } from '../../device/use-act';
import { keyOf } from '../../device/use-ask';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { tell } from '../../ui/toast';
import { RULES_WORDS } from './words';

/** One rule: where it comes from, and what the secretary may do with it. Its words may be put better before it is taken. */
export function OneRule({ rule }: { rule: StationRuleView }) {
  const { ruleId, words: proposed, state, corrections, texts } = rule;
  const [words, setWords] = useState(proposed);
  const [asked, setAsked] = useState<'accepted' | 'declined' | 'revoked'>('accepted');
  const { act, isBusy, problem } = useAct(decideStationRule, (answer) => {
    queries.setQueryData(keyOf(readStationRules.id, {}), answer);
    tell(RULES_WORDS.done[asked]);
  });
  const decide = (next: typeof asked): void => {
    setAsked(next);
    act({ ruleId, state: next, ...(next === 'accepted' ? { words: words.trim() } : {}) });
  };
  const isProposed = state === 'proposed';
  return (
    <Card
      id={`rule-${ruleId}`}
      look={isProposed ? 'wish' : 'plain'}
      title={RULES_WORDS.says(proposed, targetOf(rule))}
    >
      {corrections > 0 && <Text>{RULES_WORDS.from(corrections)}</Text>}
      {texts.map((text) => (
        <Text key={text}>{RULES_WORDS.text(text)}</Text>
      ))}
      {problem && <ErrorNote words={problemWords(problem)} />}
      {isProposed ? (
        <>
          <Field
            id={`words-${ruleId}`}
            label={RULES_WORDS.words}
            initial={proposed}
            shape="line"
            most={20}
            onWords={setWords}
          />
          <Button
            id={`accept-${ruleId}`}
            icon="check"
            isBusy={isBusy}
            label={RULES_WORDS.acceptLabel(proposed)}
            onTap={() => decide('accepted')}
          >
            {RULES_WORDS.accept}
          </Button>
          <Button
            look="quiet"
            isBusy={isBusy}
            label={RULES_WORDS.declineLabel(proposed)}
            onTap={() => decide('declined')}
          >
            {RULES_WORDS.decline}
          </Button>
        </>
      ) : (
        <Button
          look="quiet"
          isBusy={isBusy}
          label={RULES_WORDS.revokeLabel(proposed)}
          onTap={() => decide('revoked')}
        >
          {RULES_WORDS.revoke}
        </Button>
      )}
    </Card>
  );
}

const targetOf = ({ category, party }: StationRuleView): string =>
  [
    ...(category === null ? [] : [CATEGORIES[category].label]),
    ...(party === null ? [] : [PARTY_KINDS[party]]),
  ].join('，');
