import type { Endpoint } from '@doorstep/contracts';
import { useStanding } from './session';
import { slot, type Slot } from './storage';

interface Kept {
  /** Whose answer: another hat must never see it. What anyone may ask is nobody's. */
  grantId: string | undefined;
  asked: string;
  answer: unknown;
  at: number;
}

/** The last answer to one kind of question, kept on the phone so that a screen opens without network. */
export interface KeptAnswer {
  read(): { answer: unknown; at: number } | undefined;
  write(answer: unknown): void;
}

export function keptAnswer({ id, who }: Endpoint, input: unknown): KeptAnswer {
  const place: Slot<Kept> = slot(`answer-${id}`);
  const grant = (): string | undefined =>
    who === 'anyone' ? undefined : useStanding.getState().me?.active.grantId;
  const asked = JSON.stringify(input);
  const mine = (kept: Kept | undefined): kept is Kept => kept?.asked === asked && kept.grantId === grant();
  return {
    read() {
      const kept = place.read();
      return mine(kept) ? kept : undefined;
    },
    write: (answer) => place.write({ grantId: grant(), asked, answer, at: Date.now() }),
  };
}
