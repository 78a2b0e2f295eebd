import { create } from 'zustand';

/** Whether the last question reached the server; the screens then say that what they show may be old. */
export const useConnection = create<{ isLost: boolean }>(() => ({ isLost: false }));

/** A question was answered, kindly or not: the line is there. */
export const lineWorks = (): void => set(false);

/** A question did not arrive, or its answer did not. */
export const lineFailed = (): void => set(true);

function set(isLost: boolean): void {
  if (useConnection.getState().isLost !== isLost) useConnection.setState({ isLost });
}
