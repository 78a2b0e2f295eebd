import { printAgreement, signAgreement, type PairingView } from '@doorstep/contracts';
import { AGREEMENT_REASON_WORDS, sideOfPairing } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { problemWords } from '../../../device/problem-words';
import { call } from '../../../device/request';
import { saveFile } from '../../../device/save-file';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

/** Where the law or one of the two asks for it in writing: signed on the phone, printed for the folder. */
export function Agreement({ pairing: { pairingId, agreement, standing } }: { pairing: PairingView }) {
  const { act, isBusy, problem } = useWishAct(signAgreement, () => tell(WISHES_WORDS.signed));
  const printing = useMutation({
    mutationFn: async () =>
      saveFile(
        await call(printAgreement, { pairingId }),
        WISHES_WORDS.agreementFile,
        printAgreement.output.file,
      ),
  });
  const side = sideOfPairing(standing);
  const isSigned = side === 'companion' ? agreement.companionSigned : agreement.residentSigned;
  const why = agreement.reasons.map((reason) => AGREEMENT_REASON_WORDS[reason]).join('、');
  return (
    <Card title={WISHES_WORDS.agreement}>
      <Text>{why}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {printing.error && <ErrorNote words={problemWords(printing.error)} />}
      {isSigned && <Text>{WISHES_WORDS.youSigned}</Text>}
      {!isSigned && side !== null && (
        <Button
          id="sign-agreement"
          icon="pen"
          isBusy={isBusy}
          onTap={() => act({ pairingId, forResident: side === 'resident' && !standing.isResident })}
        >
          {WISHES_WORDS.sign}
        </Button>
      )}
      {agreement.mayPrint && (
        <Button
          id="print-agreement"
          icon="download"
          look="second"
          isBusy={printing.isPending}
          onTap={() => printing.mutate()}
        >
          {WISHES_WORDS.printAgreement}
        </Button>
      )}
    </Card>
  );
}
