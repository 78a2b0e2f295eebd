import { judgeThanks, type ThanksToJudge } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

/** Thanks that are to hang on the wall: a member reads them first. */
export function JudgeThanks({ thanks: { thanksId, words } }: { thanks: ThanksToJudge }) {
  const { act, isBusy, problem } = useWishAct(judgeThanks, ({ isOnWall }) =>
    tell(isOnWall ? WISHES_WORDS.onWall : WISHES_WORDS.thanksKept),
  );
  return (
    <Card title={WISHES_WORDS.thanksCard}>
      <Text>“{words}”</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id={`approve-thanks-${thanksId}`}
        icon="check"
        isBusy={isBusy}
        onTap={() => act({ thanksId, approve: true })}
      >
        {WISHES_WORDS.approve}
      </Button>
      <Button
        id={`keep-thanks-${thanksId}`}
        look="quiet"
        isBusy={isBusy}
        onTap={() => act({ thanksId, approve: false })}
      >
        {WISHES_WORDS.thanksNotUp}
      </Button>
    </Card>
  );
}
