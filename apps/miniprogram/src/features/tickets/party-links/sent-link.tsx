import { revokePartyLink, type PartyLink } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { confirm } from '../../../device/feedback';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import styles from './party-links.module.scss';
import { LINK_WORDS } from './words';

export interface SentLinkProps {
  ticketId: string;
  link: PartyLink;
  onChange: (answer: { items: PartyLink[] }) => void;
}

/** One link that was sent: by whom, whether it was opened and used, and the way to end it. */
export function SentLink({ ticketId, link, onChange }: SentLinkProps) {
  const now = useNow();
  const { act, isBusy, problem } = useAct(revokePartyLink, (answer) => {
    onChange(answer);
    tell(LINK_WORDS.revoked);
  });
  const revoke = async (): Promise<void> => {
    if (await confirm(LINK_WORDS.revokeAsk)) act({ ticketId, linkId: link.linkId });
  };
  return (
    <View className={cx(styles.sent)}>
      <Text className={cx(styles.strong)}>{stateOf(link, now)}</Text>
      <Text>{LINK_WORDS.byline(link.issuedBy, momentWords(new Date(link.issuedAt), now))}</Text>
      {link.sharesContact && <Text>{LINK_WORDS.shared}</Text>}
      {problem && <ErrorNote words={problemWords(problem)} />}
      {link.isOpen && (
        <Button
          id={`revoke-${link.linkId}`}
          look="quiet"
          icon="close"
          isBusy={isBusy}
          onTap={() => void revoke()}
        >
          {LINK_WORDS.revoke}
        </Button>
      )}
    </View>
  );
}

function stateOf({ isOpen, openedAt, usedAt }: PartyLink, now: Date): string {
  const said = (moment: string): string => momentWords(new Date(moment), now);
  const seen =
    usedAt !== null
      ? LINK_WORDS.used(said(usedAt))
      : openedAt !== null
        ? LINK_WORDS.opened(said(openedAt))
        : LINK_WORDS.unopened;
  return isOpen ? seen : `${LINK_WORDS.closed} · ${seen}`;
}
