import { keepReceipt, type VisitView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { ChosenPhotos } from '../../../attach/chosen-photos';
import { mediaUrl } from '../../../device/media-url';
import { showPhotos } from '../../../device/photos';
import { problemWords } from '../../../device/problem-words';
import { usePhotos } from '../../../device/use-photos';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { PhotosRow } from '../../../ui/photos-row';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { fenOf, yuanOf } from './money';
import { PAIRING_WORDS } from './words';

/** Pictures of the shop's slips. */
const SLIPS_AT_MOST = 4;

/** Money that passed from hand to hand: what was given and spent is typed, the change is reckoned, the slip is seen. */
export function KeepReceipt({ visitId }: { visitId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id="keep-receipt" icon="camera" look="second" onTap={() => setOpen(true)}>
        {PAIRING_WORDS.keepReceipt}
      </Button>
      {isOpen && <ReceiptSheet visitId={visitId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReceiptSheet({ visitId, onClose }: { visitId: string; onClose: () => void }) {
  const [given, setGiven] = useState('');
  const [spent, setSpent] = useState('');
  const [wrong, setWrong] = useState<string>();
  const slips = usePhotos(SLIPS_AT_MOST);
  const { act, isBusy, problem } = useWishAct(keepReceipt, () => {
    tell(PAIRING_WORDS.receiptKept);
    onClose();
  });
  const givenFen = fenOf(given);
  const spentFen = fenOf(spent);
  const changeFen = givenFen === null || spentFen === null ? null : givenFen - spentFen;
  const send = async (): Promise<void> => {
    if (givenFen === null || spentFen === null || changeFen === null)
      return setWrong(PAIRING_WORDS.needMoney);
    if (changeFen < 0) return setWrong(PAIRING_WORDS.tooMuchSpent);
    if (slips.photos.length === 0) return setWrong(PAIRING_WORDS.needSlip);
    setWrong(undefined);
    const mediaIds = await slips.sent().catch(() => null);
    if (mediaIds === null) return setWrong(PAIRING_WORDS.slipNotSent);
    act({ visitId, givenFen, spentFen, changeFen, mediaIds });
  };
  const foot = (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-receipt" icon="check" isBusy={isBusy || slips.isSending} onTap={() => void send()}>
        {PAIRING_WORDS.sendReceipt}
      </Button>
    </>
  );
  return (
    <Sheet title={PAIRING_WORDS.keepReceipt} onClose={onClose} foot={foot}>
      <Field id="given-yuan" label={PAIRING_WORDS.given} shape="line" most={9} onWords={setGiven} />
      <Field id="spent-yuan" label={PAIRING_WORDS.spent} shape="line" most={9} onWords={setSpent} />
      {changeFen !== null && changeFen >= 0 && <Text>{PAIRING_WORDS.change(yuanOf(changeFen))}</Text>}
      <ChosenPhotos chosen={slips} words={PAIRING_WORDS.photographSlip} noPhoto={PAIRING_WORDS.noSlipPhoto} />
    </Sheet>
  );
}

/** The slip as both sides see it. */
export function ReceiptShown({ slip }: { slip: NonNullable<VisitView['slip']> }) {
  const { givenFen, spentFen, changeFen, receipts } = slip;
  const large = receipts.map(({ url }) => mediaUrl(url));
  return (
    <>
      <Text>{PAIRING_WORDS.slip(yuanOf(givenFen), yuanOf(spentFen), yuanOf(changeFen))}</Text>
      <PhotosRow
        urls={receipts.map(({ url, thumbUrl }) => mediaUrl(thumbUrl ?? url))}
        onShow={(index) => void showPhotos(large, index)}
      />
    </>
  );
}
