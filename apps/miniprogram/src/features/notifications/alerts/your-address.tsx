import { changeAlertWays, readAlertWays, type AlertWays } from '@doorstep/contracts';
import { telephoneOf } from '@doorstep/domain';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { tell } from '../../../ui/toast';
import { ALERT_WORDS } from './words';

/** Where texts, calls and WeCom go. Only ways the station has are asked for. */
export function YourAddress({ ways }: { ways: AlertWays }) {
  const [phone, setPhone] = useState(ways.phone ?? '');
  const [wecom, setWecom] = useState(ways.wecomUserId ?? '');
  const { act, isBusy, problem } = useAct(changeAlertWays, (answer) => {
    queries.setQueryData(keyOf(readAlertWays.id, {}), answer);
    tell(ALERT_WORDS.saved);
  });
  const isOffered = (...channels: string[]): boolean =>
    ways.ways.some((way) => way.isOffered && channels.includes(way.channel));
  if (!isOffered('sms', 'voice', 'wecom')) return null;
  const digits = telephoneOf(phone);
  const isWrong = phone.trim() !== '' && digits === null;
  const save = (): void => act({ phone: digits, wecomUserId: wecom.trim() || null, order: ways.order });
  return (
    <Card>
      {isOffered('sms', 'voice') && (
        <Field
          id="phone"
          label={ALERT_WORDS.phone}
          note={ALERT_WORDS.phoneNote}
          placeholder={ALERT_WORDS.phonePlaceholder}
          initial={phone}
          shape="line"
          keyboard="number"
          most={20}
          onWords={setPhone}
        />
      )}
      {isOffered('wecom') && (
        <Field
          id="wecom"
          label={ALERT_WORDS.wecom}
          note={ALERT_WORDS.wecomNote}
          initial={wecom}
          shape="line"
          most={64}
          onWords={setWecom}
        />
      )}
      {isWrong && <ErrorNote words={ALERT_WORDS.phoneWrong} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-address" icon="check" isBusy={isBusy} isDisabled={isWrong} onTap={save}>
        {ALERT_WORDS.save}
      </Button>
    </Card>
  );
}
