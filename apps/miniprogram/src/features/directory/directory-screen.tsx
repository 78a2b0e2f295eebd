import { readDirectory, type DirectoryEntry, type Guidance } from '@doorstep/contracts';
import { CATEGORIES, dangerIn, type Category } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { phone } from '../../device/feedback';
import { go } from '../../device/navigate';
import { problemWords } from '../../device/problem-words';
import { useStanding } from '../../device/session';
import { useAsk } from '../../device/use-ask';
import { useGuidance } from '../../device/use-guidance';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Loading } from '../../ui/loading';
import { Answer } from './answer';
import { Browse } from './browse';
import { ChangeEntry } from './change-entry';
import { DIRECTORY_WORDS } from './words';

/** 找谁: said in one's own words or looked up, whose it is, the telephone, the hours, and what to do meanwhile. */
export function DirectoryScreen({ doorCode }: { doorCode: string | undefined }) {
  const [words, setWords] = useState('');
  const guidance = useGuidance(words, doorCode);
  const said = words.trim();
  const door = doorCode === undefined ? {} : { code: doorCode };
  const report = (): void => void go('report', { ...door, ...(said === '' ? {} : { words: said }) });
  const wish = (): void => void go('wish', { ...door, words: said });
  return (
    <>
      <Field
        id="whom-words"
        label={DIRECTORY_WORDS.ask}
        placeholder={DIRECTORY_WORDS.placeholder}
        most={500}
        onWords={setWords}
      />
      <Danger words={words} guidance={guidance} />
      {guidance && <Heard guidance={guidance} onReport={report} onWish={wish} />}
      <Book doorCode={doorCode} isOpen={said === ''} onReport={report} />
    </>
  );
}

/** The directory itself, to look something up in; closed while somebody asks in words. */
function Book({
  doorCode,
  isOpen,
  onReport,
}: {
  doorCode: string | undefined;
  isOpen: boolean;
  onReport: () => void;
}) {
  const stationId = useStanding((standing) => standing.me?.active.stationId);
  const where = placeOfAsking(doorCode, stationId);
  const { data, error, refetch } = useAsk(readDirectory, where, { isKept: true, freshFor: 60_000 });
  if (data === undefined)
    return error ? <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      {isOpen && <Entries entries={data.entries} onReport={onReport} />}
      {data.stationPhone !== null && <CallStation number={data.stationPhone} />}
    </>
  );
}

function Entries({ entries, onReport }: { entries: readonly DirectoryEntry[]; onReport: () => void }) {
  const isSecretary = useStanding((standing) => standing.me?.active.role === 'secretary');
  const [chosen, setChosen] = useState<Category>();
  const [isChanging, setChanging] = useState(false);
  const entry = entries.find(({ category }) => category === chosen);
  if (entry === undefined)
    return <Browse entries={entries} onChoose={({ category }) => setChosen(category)} />;
  return (
    <>
      <Answer
        answer={entry}
        onReport={onReport}
        onChange={isSecretary ? () => setChanging(true) : undefined}
      />
      <Button id="other-kind" look="quiet" icon="back" onTap={() => setChosen(undefined)}>
        {DIRECTORY_WORDS.back}
      </Button>
      {isChanging && <ChangeEntry entry={entry} onClose={() => setChanging(false)} />}
    </>
  );
}

/** The scanned door says which station is meant; else one's own; else the server's first. */
function placeOfAsking(doorCode: string | undefined, stationId: string | undefined) {
  if (doorCode !== undefined) return { doorCode };
  return stationId === undefined ? {} : { stationId };
}

/** Seen by the phone itself at once; where the station has answered, its answer counts. */
function Danger({ words, guidance }: { words: string; guidance: Guidance | undefined }) {
  const numbers = guidance?.numbers ?? dangerIn(words)?.numbers ?? [];
  if (numbers.length === 0) return null;
  return (
    <Card id="whom-danger" look="alarm" title={DIRECTORY_WORDS.danger}>
      {numbers.map(({ number, label }) => (
        <Button key={number} id={`whom-${number}`} icon="phone" onTap={() => void phone(number)}>
          {DIRECTORY_WORDS.call(number, label)}
        </Button>
      ))}
    </Card>
  );
}

interface HeardProps {
  guidance: Guidance;
  onReport: () => void;
  onWish: () => void;
}

function Heard({ guidance, onReport, onWish }: HeardProps) {
  const { matters, notAnIssue } = guidance;
  if (matters.length > 0)
    return (
      <>
        {matters.map((matter) => (
          <Answer key={matter.category} answer={matter} onReport={onReport} />
        ))}
      </>
    );
  return (
    <Card id="whom-no-issue" look="wish">
      <Text>{notAnIssue ? DIRECTORY_WORDS.notAnIssue[notAnIssue.kind] : DIRECTORY_WORDS.unclear}</Text>
      {guidance.secondOpinion !== null && (
        <Text>{DIRECTORY_WORDS.machine(CATEGORIES[guidance.secondOpinion].label)}</Text>
      )}
      {notAnIssue?.kind === 'wish' && (
        <Button id="whom-make-wish" icon="heart" onTap={onWish}>
          {DIRECTORY_WORDS.makeWish}
        </Button>
      )}
      <Button
        id="whom-report"
        look={notAnIssue?.kind === 'wish' ? 'second' : 'primary'}
        icon="speak"
        onTap={onReport}
      >
        {DIRECTORY_WORDS.report}
      </Button>
    </Card>
  );
}

const CallStation = ({ number }: { number: string }) => (
  <Button id="whom-call-station" look="call" icon="phone" onTap={() => void phone(number)}>
    {DIRECTORY_WORDS.callStation(number)}
  </Button>
);
