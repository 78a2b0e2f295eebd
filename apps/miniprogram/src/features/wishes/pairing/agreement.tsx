import { printAgreement, signAgreement, type PairingView } from '@doorstep/contracts';
import { AGREEMENT_REASON_WORDS, AGREEMENT_TERMS, sideOfPairing, stationDay } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { call } from '../../../device/request';
import { saveFile } from '../../../device/save-file';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { fullDateWords } from '../../../ui/months';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { Toggle } from '../../../ui/toggle';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

/** Where the law or one of the two asks for it in writing: read and signed on the phone, printed for the folder. */
export function Agreement({ pairing }: { pairing: PairingView }) {
  const [isOpen, setOpen] = useState(false);
  const { pairingId, agreement, standing } = pairing;
  const side = sideOfPairing(standing);
  if (agreement.reasons.length === 0) return side !== null && <AskForAgreement pairingId={pairingId} />;
  const signed = [
    PAIRING_WORDS.residentSigned(agreement.residentSigned),
    PAIRING_WORDS.companionSigned(agreement.companionSigned),
  ];
  const isBothSigned = agreement.residentSigned && agreement.companionSigned;
  const isSigned = side === 'companion' ? agreement.companionSigned : agreement.residentSigned;
  return (
    <Card title={isBothSigned ? PAIRING_WORDS.agreementSigned : PAIRING_WORDS.agreement}>
      <Text>{agreement.reasons.map((reason) => AGREEMENT_REASON_WORDS[reason]).join('、')}</Text>
      <Text>{signed.join('，')}</Text>
      {!isSigned && side !== null && (
        <Button id="open-agreement" icon="pen" onTap={() => setOpen(true)}>
          {PAIRING_WORDS.sign}
        </Button>
      )}
      {agreement.mayPrint && <PrintAgreement pairingId={pairingId} />}
      {isOpen && <AgreementSheet pairing={pairing} onClose={() => setOpen(false)} />}
    </Card>
  );
}

/** The form as it is printed, with both names; who has read it says so and signs with their name. */
function AgreementSheet({ pairing, onClose }: { pairing: PairingView; onClose: () => void }) {
  const [isRead, setRead] = useState(false);
  const { pairingId, standing, wish, companions, since } = pairing;
  const { act, isBusy, problem } = useWishAct(signAgreement, () => {
    tell(PAIRING_WORDS.signed);
    onClose();
  });
  const isResident = sideOfPairing(standing) === 'resident';
  const resident = wish.person?.name ?? '';
  const companion = companions.find(({ place }) => place === 'first')?.name ?? '';
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="sign-agreement"
        icon="pen"
        isBusy={isBusy}
        isDisabled={!isRead}
        onTap={() => act({ pairingId, forResident: isResident && !standing.isResident })}
      >
        {PAIRING_WORDS.signAs(isResident ? resident : companion)}
      </Button>
    </>
  );
  return (
    <Sheet title={PAIRING_WORDS.agreementForm} onClose={onClose} foot={foot}>
      <Text>{PAIRING_WORDS.theResident(resident)}</Text>
      <Text>{PAIRING_WORDS.theCompanion(companion)}</Text>
      <Text>{PAIRING_WORDS.agreedOn(wish.need)}</Text>
      {since !== null && <Text>{PAIRING_WORDS.agreedFrom(fullDateWords(stationDay(new Date(since))))}</Text>}
      {AGREEMENT_TERMS.map((term) => (
        <Text key={term}>{term}</Text>
      ))}
      <Toggle id="have-read" words={PAIRING_WORDS.haveRead} isOn={isRead} onChange={setRead} />
    </Sheet>
  );
}

function AskForAgreement({ pairingId }: { pairingId: string }) {
  const { act, isBusy, problem } = useWishAct(signAgreement, () => tell(PAIRING_WORDS.agreementAsked));
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="ask-agreement"
        look="quiet"
        icon="paper"
        isBusy={isBusy}
        onTap={() => act({ pairingId, onlyAsk: true })}
      >
        {PAIRING_WORDS.askAgreement}
      </Button>
    </>
  );
}

function PrintAgreement({ pairingId }: { pairingId: string }) {
  const printing = useMutation({
    mutationFn: async () =>
      saveFile(
        await call(printAgreement, { pairingId }),
        PAIRING_WORDS.agreementFile,
        printAgreement.output.file,
      ),
  });
  return (
    <>
      {printing.error && <ErrorNote words={problemWords(printing.error)} />}
      <Button
        id="print-agreement"
        icon="download"
        look="second"
        isBusy={printing.isPending}
        onTap={() => printing.mutate()}
      >
        {PAIRING_WORDS.printAgreement}
      </Button>
    </>
  );
}
