import { create } from 'zustand';
import { whenOnline, whenShown, type Stop } from './lifecycle';
import { newKey } from './new-key';
import { ApiOffline, ApiRefusal } from './refusals';
import { slot } from './storage';

/** Something a person submitted, kept until the server has answered. */
export interface Parcel<P = unknown> {
  /** The submission's idempotency key: however often it is sent, it is done once. */
  key: string;
  kind: string;
  payload: P;
  at: number;
  /** The server's clear no, with its sentence: the person must change something or take it back. */
  refused?: { code: string; message: string };
}

/** How a submission ended for now: answered, kept for later, or refused. */
export type Outcome<A> =
  { kind: 'done'; answer: A } | { kind: 'waiting' } | { kind: 'refused'; refusal: ApiRefusal };

/** Carries parcels of one kind to the server. `keep` remembers progress, such as photos already uploaded. */
export type Carrier<P, A> = (parcel: Parcel<P>, keep: (payload: P) => void) => Promise<A>;

/** The server remembers keys for 72 hours; older parcels are not sent on their own, they could be done twice. */
export const KEY_LIFE = 71 * 3_600_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

const kept = slot<Parcel[]>('outbox');
const carriers = new Map<string, Carrier<unknown, unknown>>();

/** What is still on its way, oldest first; screens read it as a hook. */
export const useOutbox = create<{ parcels: Parcel[] }>(() => ({ parcels: kept.read() ?? [] }));

/** Says who carries a kind. Called once when its feature is loaded; parcels left from last time go then. */
export function carry<P, A>(kind: string, carrier: Carrier<P, A>): void {
  carriers.set(kind, carrier as Carrier<unknown, unknown>);
}

/** Keeps a submission, then tries to deliver it at once. It is safe from the first line on: storage comes before network. */
export function entrust<A>(kind: string, payload: unknown, key = newKey()): Promise<Outcome<A>> {
  update((parcels) => [
    ...parcels.filter((parcel) => parcel.key !== key),
    { key, kind, payload, at: Date.now() },
  ]);
  return deliver(key) as Promise<Outcome<A>>;
}

/** The person took it back, or saw that it was refused. */
export const takeBack = (key: string): void =>
  update((parcels) => parcels.filter((parcel) => parcel.key !== key));

/** Sends whatever waits, oldest first; stops at the first sign that there is no network. */
export async function flush(): Promise<void> {
  for (const { key } of useOutbox.getState().parcels.filter(isWaiting)) {
    if ((await deliver(key)).kind === 'waiting') return;
  }
}

/** From now on the outbox empties itself: on coming to the front, on network, and again while something waits. */
export function startOutbox(): Stop {
  const again = (): void => {
    waits = 0;
    void flush();
  };
  const stops = [whenShown(again), whenOnline(again)];
  again();
  return () => {
    stops.forEach((stop) => stop());
    clearTimeout(alarm);
  };
}

const isWaiting = ({ kind, at, refused }: Parcel): boolean =>
  refused === undefined && carriers.has(kind) && Date.now() - at < KEY_LIFE;

const underWay = new Map<string, Promise<Outcome<unknown>>>();

/** One attempt at a time for each parcel; a second caller joins the first. */
function deliver(key: string): Promise<Outcome<unknown>> {
  const running = underWay.get(key) ?? attempt(key).finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

async function attempt(key: string): Promise<Outcome<unknown>> {
  const parcel = useOutbox.getState().parcels.find((one) => one.key === key);
  const carrier = parcel && carriers.get(parcel.kind);
  if (!parcel || !carrier) return { kind: 'waiting' };
  try {
    const answer = await carrier(parcel, (payload) => change(key, { payload }));
    takeBack(key);
    waits = 0;
    return { kind: 'done', answer };
  } catch (problem) {
    return notDelivered(key, problem);
  }
}

function notDelivered(key: string, problem: unknown): Outcome<unknown> {
  if (problem instanceof ApiRefusal && !problem.isPassing) {
    change(key, { refused: { code: problem.code, message: problem.message } });
    return { kind: 'refused', refusal: problem };
  }
  tryLater();
  if (problem instanceof ApiRefusal || problem instanceof ApiOffline) return { kind: 'waiting' };
  throw problem;
}

let waits = 0;
let alarm: ReturnType<typeof setTimeout> | undefined;

function tryLater(): void {
  clearTimeout(alarm);
  alarm = setTimeout(() => void flush(), Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** waits));
  waits += 1;
}

const change = (key: string, news: Partial<Parcel>): void =>
  update((parcels) => parcels.map((parcel) => (parcel.key === key ? { ...parcel, ...news } : parcel)));

function update(next: (parcels: Parcel[]) => Parcel[]): void {
  const parcels = next(useOutbox.getState().parcels);
  kept.write(parcels);
  useOutbox.setState({ parcels });
}
