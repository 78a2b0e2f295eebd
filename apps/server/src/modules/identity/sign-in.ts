import type { InputOf, OutputOf, signIn } from '@doorstep/contracts';
import { preferredGrant, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { Act } from '../../platform/http/act';
import { Stations } from '../stations/index';
import { type Grant, handOut, heldGrants } from './grants';
import { SessionKeeper } from './session-keeper';
import { type ProvenIdentity, WechatDoor } from './wechat-door';

/** Where the newcomer stands, and whether a scanned door says so. */
interface Ground {
  stationId: string;
  isScanned: boolean;
}

/**
 * Signs in whoever WeChat vouches for. Somebody new becomes a resident of the station whose door they scanned; without
 * a door, of the station opened first. A login code works once: when the answer was lost on the way and the same
 * question comes again, WeChat refuses the code but the kept answer is given.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly wechat: WechatDoor,
    private readonly keeper: SessionKeeper,
  ) {}

  async execute(act: Act, { code, doorCode }: InputOf<typeof signIn>): Promise<OutputOf<typeof signIn>> {
    const ground = await this.groundOf(doorCode);
    const proven = await this.wechat.whoIs(code);
    return this.db.act(act, { stationId: ground.stationId }, (tx) => {
      if (proven instanceof Refusal) throw proven;
      return this.enter(tx, proven, ground);
    });
  }

  private async groundOf(doorCode: string | undefined): Promise<Ground> {
    const door =
      doorCode === undefined ? null : await this.stations.findDoor(this.db, doorCode.toLowerCase());
    if (door) return { stationId: door.stationId, isScanned: true };
    const first = await this.stations.firstStation(this.db);
    if (!first) throw new Refusal('sign-in.unavailable');
    return { stationId: first.stationId, isScanned: false };
  }

  private async enter(tx: Tx, proven: ProvenIdentity, ground: Ground) {
    const { personId, lastGrantId } = await this.personBehind(tx, proven);
    const grant = await this.hatFor(tx, personId, lastGrantId, ground);
    const sessionId = newId();
    await tx.query(SESSION, [sessionId, personId, grant.stationId, grant.grantId, tx.now]);
    return this.keeper.wear(tx, sessionId, grant);
  }

  /** The same account signing in twice at once makes one person: the second waits for the first. */
  private async personBehind(tx: Tx, { openid, unionid }: ProvenIdentity) {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [openid]);
    const [known] = await tx.query<{ person_id: string; last_grant_id: string | null }>(KNOWN, [openid]);
    if (known) return { personId: known.person_id, lastGrantId: known.last_grant_id };
    const personId = newId();
    await tx.query('insert into people (person_id, created_at) values ($1, $2)', [personId, tx.now]);
    await tx.query(ACCOUNT, [openid, personId, unionid, tx.now]);
    return { personId, lastGrantId: null };
  }

  /** A door scanned at a station where one wears no hat yet makes one a resident there; that hat is put on. */
  private async hatFor(tx: Tx, personId: string, lastGrantId: string | null, ground: Ground): Promise<Grant> {
    const held = await heldGrants(tx, personId);
    const isAtHome = held.some((grant) => grant.stationId === ground.stationId);
    const preferred = preferredGrant(held, lastGrantId);
    if (preferred && (isAtHome || !ground.isScanned)) return preferred;
    const { stationId } = ground;
    return handOut(tx, {
      stationId,
      personId,
      role: 'resident',
      memberKind: null,
      partyId: null,
      grantedBy: null,
    });
  }
}

const KNOWN = `
  select p.person_id, p.last_grant_id from wechat_accounts a join people p using (person_id) where a.openid = $1`;

const ACCOUNT = 'insert into wechat_accounts (openid, person_id, unionid, bound_at) values ($1, $2, $3, $4)';

const SESSION =
  'insert into sessions (session_id, person_id, station_id, grant_id, started_at) values ($1, $2, $3, $4, $5)';
