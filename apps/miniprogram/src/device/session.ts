import { renewSession, signIn, type AskOf, type Me, type Session } from '@doorstep/contracts';
import { create } from 'zustand';
import { ask } from './ask';
import { loginCode } from './identity-proof';
import { newKey } from './new-key';
import { ApiRefusal } from './refusals';
import { slot } from './storage';

/**
 * Where this phone stands: not asked yet, signed in, or opened somewhere nobody can vouch for the person
 * (a plain browser), where only the public pages work.
 */
export interface Standing {
  phase: 'unknown' | 'signed-in' | 'no-way';
  me: Me | undefined;
}

const kept = slot<Session>('session-1');
const RENEW_EARLY = 30_000;

/** Who is signed in; screens read it as a hook, `useStanding.getState()` elsewhere. */
export const useStanding = create<Standing>(() => {
  const session = kept.read();
  return session ? { phase: 'signed-in', me: session.me } : { phase: 'unknown', me: undefined };
});

/** A token the server will take now, signing in or renewing on the way; undefined in a plain browser. */
export async function accessToken(): Promise<string | undefined> {
  const session = kept.read();
  if (session && Date.parse(session.accessExpiresAt) - RENEW_EARLY > Date.now()) return session.accessToken;
  return (await freshSession())?.accessToken;
}

/** The token was refused: whoever notices first renews for everybody, the others wait for the same answer. */
export async function replaceToken(refused: string | undefined): Promise<string | undefined> {
  const session = kept.read();
  if (session && session.accessToken !== refused) return session.accessToken;
  return (await freshSession())?.accessToken;
}

/** Signs in (once; a second caller joins the first). A newcomer becomes a resident of the station of `doorCode`. */
export async function enter(doorCode?: string): Promise<Me | undefined> {
  return kept.read()?.me ?? (await freshSession(doorCode))?.me;
}

/** Keeps what the server answered after a role was switched or a session renewed. */
export function keepSession(session: Session): void {
  kept.write(session);
  useStanding.setState({ phase: 'signed-in', me: session.me });
}

/** The person changed what we know of them. */
export function keepMe(me: Me): void {
  const session = kept.read();
  if (session) keepSession({ ...session, me });
}

/** Forgets the session on this phone; the next question signs in anew. */
export function forgetSession(): void {
  kept.forget();
  useStanding.setState({ phase: 'unknown', me: undefined });
}

let onTheWay: Promise<Session | undefined> | undefined;

function freshSession(doorCode?: string): Promise<Session | undefined> {
  onTheWay ??= (kept.read() ? renewed() : signedIn(doorCode)).finally(() => {
    onTheWay = undefined;
  });
  return onTheWay;
}

/** A renewal the server refuses for good (signed out, token used elsewhere) falls back to signing in. */
async function renewed(): Promise<Session | undefined> {
  const refreshToken = kept.read()?.refreshToken ?? '';
  try {
    return remembered(
      await ask(renewSession, { refreshToken }, { idempotencyKey: renewalKey(refreshToken) }),
    );
  } catch (problem) {
    if (!(problem instanceof ApiRefusal) || (problem.status !== 401 && problem.isPassing)) throw problem;
    forgetSession();
    return signedIn();
  }
}

async function signedIn(doorCode?: string): Promise<Session | undefined> {
  const code = await loginCode();
  if (code === undefined) {
    useStanding.setState({ phase: 'no-way', me: undefined });
    return undefined;
  }
  const question: AskOf<typeof signIn> = doorCode === undefined ? { code } : { code, doorCode };
  return remembered(await ask(signIn, question, { idempotencyKey: newKey() }));
}

function remembered(session: Session): Session {
  keepSession(session);
  return session;
}

/** One key per refresh token: an answer lost on the way is asked for again, not counted as a second use. */
let lastRenewal = { refreshToken: '', key: '' };

function renewalKey(refreshToken: string): string {
  if (lastRenewal.refreshToken !== refreshToken) lastRenewal = { refreshToken, key: newKey() };
  return lastRenewal.key;
}
