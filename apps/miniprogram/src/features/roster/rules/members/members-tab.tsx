import { listDutyProfiles, type DutyProfile } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../../device/problem-words';
import { useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { cx } from '../../../../ui/cx';
import { EmptyState } from '../../../../ui/empty-state';
import { ErrorNote } from '../../../../ui/error-note';
import { Loading } from '../../../../ui/loading';
import { Tag } from '../../../../ui/tag';
import styles from '../rules.module.scss';
import { RULES_WORDS } from '../words';
import { ProfileSheet } from './profile-sheet';

const AT_FIRST = 20;

/** Who can come when, how often, and how much each has carried; lightest first. */
export function MembersTab() {
  const [opened, setOpened] = useState<string>();
  const [shown, setShown] = useState(AT_FIRST);
  const { data, error, refetch } = useAsk(listDutyProfiles, {});
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <EmptyState title={RULES_WORDS.noMembers} />;
  const profile = data.items.find(({ personId }) => personId === opened);
  return (
    <>
      <Text className={cx(styles.note)}>{RULES_WORDS.membersNote}</Text>
      {data.items.slice(0, shown).map((one) => (
        <MemberCard key={one.personId} profile={one} all={data.items} onTap={() => setOpened(one.personId)} />
      ))}
      {data.items.length > shown && (
        <Button look="quiet" icon="down" onTap={() => setShown(shown + AT_FIRST)}>
          {RULES_WORDS.moreOf(Math.min(AT_FIRST, data.items.length - shown))}
        </Button>
      )}
      {profile && (
        <ProfileSheet
          key={profile.personId}
          profile={profile}
          others={data.items.filter(({ personId }) => personId !== profile.personId)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

function MemberCard({
  profile,
  all,
  onTap,
}: {
  profile: DutyProfile;
  all: readonly DutyProfile[];
  onTap: () => void;
}) {
  const { name, memberKind, burden, companionIds } = profile;
  const companions = all.filter(({ personId }) => companionIds.includes(personId)).map((one) => one.name);
  return (
    <Card
      id={`profile-${profile.personId}`}
      label={`${RULES_WORDS.editMember(name)}，${RULES_WORDS.burden(burden)}`}
      onTap={onTap}
    >
      <View className={cx(styles.head)}>
        <Text className={cx(styles.title)}>{name}</Text>
        <Text>{RULES_WORDS.burden(burden)}</Text>
      </View>
      <Text className={cx(styles.note)}>
        {[RULES_WORDS.kind[memberKind], timesWords(profile), mostWords(profile)].join(' · ')}
      </Text>
      <View className={cx(styles.line)}>
        {profile.noNights && <Tag tone="sky" words={RULES_WORDS.nights} />}
        {profile.atEaseWithPhone && <Tag tone="leaf" icon="phone" words={RULES_WORDS.phone} />}
        {profile.knownToAll && <Tag tone="wish" icon="neighbors" words={RULES_WORDS.known} />}
      </View>
      {companions.length > 0 && <Text>{RULES_WORDS.companions(companions.join('、'))}</Text>}
    </Card>
  );
}

function timesWords({ availability }: DutyProfile): string {
  if (availability === null) return RULES_WORDS.anyTime;
  return availability.length === 0 ? RULES_WORDS.noTimes : RULES_WORDS.someTimes(availability.length);
}

const mostWords = ({ maxPerWeek }: DutyProfile): string =>
  maxPerWeek === 0 ? RULES_WORDS.notNow : RULES_WORDS.most(maxPerWeek);
