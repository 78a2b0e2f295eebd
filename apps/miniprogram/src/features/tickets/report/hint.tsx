import type { Guidance, GuidedMatter } from '@doorstep/contracts';
import { CATEGORIES, dangerIn, doorLabel, type Category } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useGuidance } from '../../../device/use-guidance';
import { useCallStation, useStation } from '../../../device/use-station';
import { phone } from '../../../device/feedback';
import { go } from '../../../device/navigate';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { write, type Draft } from './draft';
import { HINT_WORDS } from './words';

/**
 * What the words seem to say, while they are being written: one thing at a time, the most pressing first. Danger is seen
 * by the phone itself, without a network; where the station has answered, its answer counts.
 */
export function Hint({ draft }: { draft: Draft }) {
  const guidance = useGuidance(draft.text, draft.door?.code);
  const danger = guidance === undefined ? dangerIn(draft.text) : null;
  if (danger !== null) return <Danger numbers={danger.numbers} meanwhile={danger.selfHelp} />;
  if (guidance === undefined) return null;
  const [matter] = guidance.matters;
  if (guidance.numbers.length > 0)
    return (
      <Danger numbers={guidance.numbers} meanwhile={matter?.meanwhile ?? null} hotline={matter?.party} />
    );
  if (guidance.notAnIssue !== null) return <NoIssue kind={guidance.notAnIssue.kind} draft={draft} />;
  if (matter === undefined) return null;
  return (
    <>
      <Heard matter={matter} chosen={draft.category} />
      <NamedPlace draft={draft} place={guidance.place} />
    </>
  );
}

/** The numbers come before everything else; the report is sent all the same. */
function Danger({
  numbers,
  meanwhile,
  hotline,
}: {
  numbers: Guidance['numbers'];
  meanwhile: string | null;
  hotline?: GuidedMatter['party'] | undefined;
}) {
  const further = hotline?.phone ?? null;
  return (
    <Card id="hint-danger" look="alarm" title={HINT_WORDS.danger}>
      {meanwhile !== null && <Text>{meanwhile}</Text>}
      {numbers.map(({ number, label }) => (
        <Button key={number} id={`hint-${number}`} icon="phone" onTap={() => void phone(number)}>
          {HINT_WORDS.call(number, label)}
        </Button>
      ))}
      {further !== null && numbers.every(({ number }) => number !== further) && (
        <Button id="hint-hotline" look="call" icon="phone" onTap={() => void phone(further)}>
          {HINT_WORDS.callParty(hotline?.name ?? '')}
        </Button>
      )}
      <Text>{HINT_WORDS.stillLogged}</Text>
    </Card>
  );
}

function NoIssue({ kind, draft }: { kind: 'wish' | 'chat' | 'abuse'; draft: Draft }) {
  const callStation = useCallStation();
  return (
    <Card id={`hint-${kind}`} look="wish" title={HINT_WORDS.noIssue[kind].title}>
      <Text>{HINT_WORDS.noIssue[kind].words}</Text>
      {kind === 'wish' && (
        <Button
          id="hint-make-wish"
          icon="heart"
          onTap={() => void go('wish', { ...codeOf(draft), words: draft.text.trim() })}
        >
          {HINT_WORDS.makeWish}
        </Button>
      )}
      {callStation && (
        <Button id="hint-call-station" look="call" icon="phone" onTap={callStation}>
          {HINT_WORDS.callStation}
        </Button>
      )}
    </Card>
  );
}

const codeOf = ({ door }: Draft) => (door === undefined ? {} : { code: door.code });

/** What it seems to be, why, whose it is and how soon: taken with a tap, or left alone. */
function Heard({ matter, chosen }: { matter: GuidedMatter; chosen: Category | null }) {
  const { category, why, party, meanwhile, withinMinutes, isSure } = matter;
  const isOther = category !== chosen && isSure;
  const seen = isOther ? matter : undefined;
  if (!isOther && category !== chosen) return null;
  return (
    <Card
      id="hint-heard"
      look={seen ? 'wish' : 'leaf'}
      title={seen && HINT_WORDS.soundsLike(CATEGORIES[category].label)}
    >
      {seen && why[0] !== undefined && <Text>{why[0]}</Text>}
      {meanwhile !== null && <Text>{HINT_WORDS.meanwhile(meanwhile)}</Text>}
      <Text>{HINT_WORDS.goesTo(party.name, withinMinutes)}</Text>
      {seen && chosen !== null && (
        <Button id="take-category" look="second" icon="check" onTap={() => write({ category })}>
          {HINT_WORDS.take(CATEGORIES[category].label)}
        </Button>
      )}
    </Card>
  );
}

/** The words name a building that the station has, and no place was chosen yet. */
function NamedPlace({ draft, place: { building, unit } }: { draft: Draft; place: Guidance['place'] }) {
  const known = useStation()?.buildings.find((one) => one.building === building);
  if (draft.door !== undefined || draft.place !== undefined || building === null || known === undefined)
    return null;
  const isUnit = unit !== null && unit <= known.units;
  const place = { building, unit: isUnit ? unit : null };
  return (
    <Button id="take-place" look="second" icon="home" onTap={() => write({ place })}>
      {HINT_WORDS.takePlace(place.unit === null ? `${building}号楼` : doorLabel(building, place.unit))}
    </Button>
  );
}
