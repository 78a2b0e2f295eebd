import { changeMe, type Me } from '@doorstep/contracts';
import { ROLE_WORDS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { keepMe } from '../../device/session';
import { useAct } from '../../device/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { cx } from '../../ui/cx';
import styles from './who-i-am.module.scss';
import { ME_WORDS } from './words';

/** How the station calls me, and how it reaches me. */
export function WhoIAm({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false);
  const { role, stationName, partyName } = me.active;
  return (
    <Card>
      <View className={cx(styles.who)}>
        <Icon of="person" look="card" className={styles.face} />
        <View className={cx(styles.words)}>
          <Text className={cx(styles.name)}>
            {me.displayName === '' ? ME_WORDS.nameless : me.displayName}
          </Text>
          <Text>
            {ROLE_WORDS[role]} · {partyName ?? stationName}
          </Text>
          <Text className={cx(styles.phone)}>{me.phone ?? ME_WORDS.phoneless}</Text>
        </View>
      </View>
      <Button id="edit-me" look="second" icon="pen" onTap={() => setOpen(true)}>
        {ME_WORDS.edit}
      </Button>
      {isOpen && <EditMe me={me} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function EditMe({ me, onClose }: { me: Me; onClose: () => void }) {
  const typed = useRef({ displayName: me.displayName, phone: me.phone ?? '' });
  const { act, isBusy, problem } = useAct(changeMe, (changed) => {
    keepMe(changed);
    tell(ME_WORDS.saved);
    onClose();
  });
  const save = (): void =>
    act({ displayName: typed.current.displayName.trim(), phone: typed.current.phone.trim() || null });
  const foot = (
    <Button id="save-me" icon="check" isBusy={isBusy} onTap={save}>
      {ME_WORDS.save}
    </Button>
  );
  return (
    <Sheet title={ME_WORDS.editTitle} onClose={onClose} foot={foot}>
      <Field
        id="my-name"
        label={ME_WORDS.name}
        initial={me.displayName}
        placeholder={ME_WORDS.namePlaceholder}
        shape="line"
        most={20}
        onWords={(displayName) => (typed.current.displayName = displayName)}
      />
      <Field
        id="my-phone"
        label={ME_WORDS.phone}
        note={ME_WORDS.phoneNote}
        initial={me.phone ?? ''}
        shape="line"
        keyboard="number"
        most={20}
        onWords={(phone) => (typed.current.phone = phone)}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Sheet>
  );
}
