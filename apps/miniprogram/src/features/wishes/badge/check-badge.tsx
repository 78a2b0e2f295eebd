import { Text } from '@tarojs/components';
import { useState } from 'react';
import { go } from '../../../device/navigate';
import { canScan, scanBadge } from '../../../device/scan';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { BADGE_WORDS } from './words';

/** Who is waited for knows how to check who stands at the door; where the app may open the camera, with one tap. */
export function CheckBadge() {
  const [odd, setOdd] = useState<string>();
  const scan = async (): Promise<void> => {
    setOdd(undefined);
    const seen = await scanBadge();
    if (seen.kind === 'badge') await go('badge', { k: seen.code });
    else if (seen.kind === 'other') setOdd(BADGE_WORDS.notABadge);
  };
  return (
    <>
      <Text>{BADGE_WORDS.checkNote}</Text>
      {odd !== undefined && <ErrorNote words={odd} />}
      {canScan() && (
        <Button
          id="check-badge"
          look="second"
          icon="scan"
          onTap={() => void scan().catch(() => setOdd(BADGE_WORDS.noCamera))}
        >
          {BADGE_WORDS.check}
        </Button>
      )}
    </>
  );
}
