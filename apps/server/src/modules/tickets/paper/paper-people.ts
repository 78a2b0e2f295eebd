import type { Caller, PaperMark } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { Media } from '../../media/index';
import { nameOf } from '../name-of';
import type { TypedLine } from './transcribed-row';

type People = Pick<PaperMark, 'writtenBy' | 'typedBy'> & Pick<TypedLine, 'owner'>;

/** Who wrote a line of the book, and who answers for it now. */
@Injectable()
export class PaperPeople {
  constructor(
    private readonly identity: Identity,
    private readonly media: Media,
  ) {}

  /**
   * Whoever took it down answers for it (首接负责), where the name on the page is that of exactly one member of the
   * station; where it is nobody's, or could be two people's, whoever types it in does.
   */
  async of(tx: Tx, caller: Caller, written: string | null): Promise<People> {
    const typedBy = await nameOf(this.identity, tx, caller.personId);
    const typist = { personId: caller.personId, name: typedBy };
    const writtenBy = written ?? typedBy;
    if (writtenBy === typedBy) return { writtenBy, typedBy, owner: typist };
    const found = await this.membersCalled(tx, writtenBy);
    const [personId] = found;
    const isKnown = personId !== undefined && found.length === 1;
    return { writtenBy, typedBy, owner: isKnown ? { personId, name: writtenBy } : typist };
  }

  /** One photo serves every line of its page: it belongs to itself, and to whoever took it. */
  keepPage(tx: Tx, { stationId, personId: ownerId }: Caller, pageId: string): Promise<void> {
    return this.media.attach(tx, { stationId, ownerId, mediaIds: [pageId], subjectId: pageId });
  }

  private async membersCalled(tx: Tx, name: string): Promise<string[]> {
    const holders = await this.identity.holdersByRole(tx, tx.stationId, ['member', 'secretary']);
    const names = await this.identity.namesOf(tx, [...new Set([...holders.values()].flat())]);
    return [...names].filter(([, other]) => other === name).map(([personId]) => personId);
  }
}
