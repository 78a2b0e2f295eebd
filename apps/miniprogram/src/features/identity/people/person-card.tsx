import { revokeRole } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { askAgain } from '../../../device/ask-again';
import { confirm } from '../../../device/feedback';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import { tell } from '../../../ui/toast';
import { cx } from '../../../ui/cx';
import styles from './person-card.module.scss';
import { seatHeld, seatWords, type HeldRole, type PersonOfStation } from './seats';
import { PEOPLE_WORDS } from './words';

/** One person of the station: the hats they hold, and whether messages can reach them. */
export function PersonCard({ person, onBind }: { person: PersonOfStation; onBind: () => void }) {
  const { personId, displayName, hasWechat, roles } = person;
  const name = displayName === '' ? PEOPLE_WORDS.nameless : displayName;
  return (
    <Card id={`person-${personId}`}>
      <View className={cx(styles.head)}>
        <Icon of="person" look="card" className={styles.face} />
        <Text className={cx(styles.name)}>{name}</Text>
        {hasWechat ? (
          <Tag words={PEOPLE_WORDS.wechat} tone="leaf" icon="check" />
        ) : (
          <Tag words={PEOPLE_WORDS.noWechat} tone="wish" />
        )}
      </View>
      {roles.map((held) => (
        <Held key={held.grantId} held={held} name={name} />
      ))}
      <Button
        look="quiet"
        icon="bell"
        label={PEOPLE_WORDS.tellingsLabel(name)}
        onTap={() => void go('tellings', { person: personId })}
      >
        {PEOPLE_WORDS.tellings}
      </Button>
      {!hasWechat && seatHeld(person) !== undefined && (
        <Button look="second" icon="send" label={PEOPLE_WORDS.bindLabel(name)} onTap={onBind}>
          {PEOPLE_WORDS.bind}
        </Button>
      )}
    </Card>
  );
}

/** One hat and the way to take it back. Nobody takes away the hat they wear: the station would be locked out of itself. */
function Held({ held, name }: { held: HeldRole; name: string }) {
  const seat = seatWords(held);
  const isWorn = useStanding(({ me }) => me?.active.grantId === held.grantId);
  const { act, isBusy, problem } = useAct(revokeRole, () => {
    tell(PEOPLE_WORDS.revoked(name, seat));
    askAgain('listPeople');
  });
  const askToRevoke = async (): Promise<void> => {
    if (await confirm(PEOPLE_WORDS.revokeAsk(name, seat))) act({ grantId: held.grantId });
  };
  return (
    <>
      <View className={cx(styles.held)}>
        <Text className={cx(styles.seat)}>{seat}</Text>
        {isWorn ? (
          <Text className={cx(styles.worn)}>{PEOPLE_WORDS.worn}</Text>
        ) : (
          <Button
            look="quiet"
            label={PEOPLE_WORDS.revokeLabel(name, seat)}
            isBusy={isBusy}
            onTap={() => void askToRevoke()}
          >
            {PEOPLE_WORDS.revoke}
          </Button>
        )}
      </View>
      {problem && <ErrorNote words={problemWords(problem)} />}
    </>
  );
}
