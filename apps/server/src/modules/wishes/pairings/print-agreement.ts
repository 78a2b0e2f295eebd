import type { InputOf, printAgreement } from '@doorstep/contracts';
import {
  AGREEMENT_REASON_WORDS,
  AGREEMENT_TERMS,
  type Caller,
  Refusal,
  wallClock,
  WISHES,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { FileBody } from '../../../platform/http/file-body';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { nameOfWish } from '../cards/card-views';
import { WISHES_TABLE, type WishRow } from '../cards/wish-row';
import { type PaperLine, paperOf } from '../paper';
import { words } from '../words';
import { PAIRINGS_TABLE, type PairingRow } from './pairing-row';
import { reasonsOf } from './pairing-views';
import { standingOfPairing } from './pairs';

/** The agreement on paper: for the two of it, for whoever passes on a word, and for the secretary. */
@Injectable()
export class PrintAgreement {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly stations: Stations,
  ) {}

  async execute(caller: Caller, { pairingId }: InputOf<typeof printAgreement>): Promise<FileBody> {
    const { stationId } = caller;
    const { pair, wish } = await this.pairFor(caller, pairingId);
    const people = [pair.companionId, ...(wish.ownerId === null ? [] : [wish.ownerId])];
    const names = await this.identity.namesOf(this.db, people);
    const station = await this.stations.stationOf(this.db, stationId);
    const body = await paperOf(words.agreement, sheetOf(pair, wish, names, station?.name ?? ''));
    return { body, filename: words.agreementFile };
  }

  private async pairFor(caller: Caller, pairingId: string): Promise<{ pair: PairingRow; wish: WishRow }> {
    const pair = await PAIRINGS_TABLE.find(this.db, caller.stationId, pairingId);
    if (pair === null || !mayPrint(pair, caller)) throw new Refusal('pairing.unknown');
    if (pair.since === null) throw new Refusal('pairing.wrong-state');
    const wish = await WISHES_TABLE.find(this.db, caller.stationId, pair.wishId);
    if (wish === null) throw new Refusal('pairing.unknown');
    return { pair, wish };
  }
}

function mayPrint(pair: PairingRow, caller: Caller): boolean {
  const { isResident, isCompanion, isSpokenFor } = standingOfPairing(pair, caller);
  const isDesk = caller.role === 'secretary' || (isSpokenFor && caller.role === 'member');
  return isResident || isCompanion || isDesk;
}

function sheetOf(
  pair: PairingRow,
  wish: WishRow,
  names: ReadonlyMap<string, string>,
  station: string,
): PaperLine[] {
  const resident = nameOfWish(wish, names);
  const companion = names.get(pair.companionId) ?? '';
  const why = reasonsOf(pair, wish).map((reason) => AGREEMENT_REASON_WORDS[reason]);
  const parts = [
    words.named(words.resident, resident),
    words.named(words.companion, companion),
    words.what(WISHES[wish.kind].label, wish.need),
    words.since(dayOf(pair.since) ?? ''),
    words.why(why.join('；')),
  ];
  return [
    { text: words.agreement, size: 28, isHeavy: true, isCentred: true },
    ...parts.map((text) => ({ text, size: 17, above: 14 })),
    ...AGREEMENT_TERMS.map((text) => ({ text, size: 16, above: 12 })),
    { text: words.signedBy(words.resident, dayOf(pair.residentSignedAt)), size: 17, above: 40 },
    { text: words.signedBy(words.companion, dayOf(pair.companionSignedAt)), size: 17, above: 18 },
    { text: words.station(station), size: 17, above: 18 },
  ];
}

/** The day as it stands on paper: 2026年11月28日. */
function dayOf(moment: Date | null): string | null {
  if (moment === null) return null;
  const { year, month, day } = wallClock(moment);
  return `${year}年${month}月${day}日`;
}
