import { readStationRules, type StationRulesView } from '@doorstep/contracts';
import { CATEGORIES, PARTY_KINDS } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Heading } from '../../ui/heading';
import { Loading } from '../../ui/loading';
import { OneRule } from './one-rule';
import { WorksForm } from './works-form';
import { RULES_WORDS } from './words';

/** 本站规矩: what people's corrections propose, what is in use, and what was understood wrongly of late. */
export function StationRulesScreen() {
  const { data, error, refetch } = useAsk(readStationRules, {});
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const proposed = data.rules.filter(({ state }) => state === 'proposed');
  const accepted = data.rules.filter(({ state }) => state === 'accepted');
  return (
    <>
      <Text>{RULES_WORDS.intro}</Text>
      {proposed.length === 0 && <EmptyState title={RULES_WORDS.none} words={RULES_WORDS.noneWords} />}
      {proposed.length > 0 && <Heading>{RULES_WORDS.proposed}</Heading>}
      {proposed.map((rule) => (
        <OneRule key={rule.ruleId} rule={rule} />
      ))}
      {accepted.length > 0 && <Heading>{RULES_WORDS.accepted}</Heading>}
      {accepted.map((rule) => (
        <OneRule key={rule.ruleId} rule={rule} />
      ))}
      <Mistakes mistakes={data.mistakes} />
      <WorksForm works={data.works} />
    </>
  );
}

function Mistakes({ mistakes }: { mistakes: StationRulesView['mistakes'] }) {
  return (
    <Card title={RULES_WORDS.mistakes}>
      {mistakes.length === 0 && <Text>{RULES_WORDS.noMistakes}</Text>}
      {mistakes.map(({ correctionId, text, guessCategory, guessParty, category, party }) => (
        <Text key={correctionId}>
          {RULES_WORDS.text(text)}
          {RULES_WORDS.mistake(
            `${CATEGORIES[guessCategory].label}、${PARTY_KINDS[guessParty]}`,
            [CATEGORIES[category].label, ...(party === null ? [] : [PARTY_KINDS[party]])].join('、'),
          )}
        </Text>
      ))}
    </Card>
  );
}
