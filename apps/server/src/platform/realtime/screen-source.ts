/** The injection token under which the room that issues screens shows its ScreenSource. */
export const SCREEN_SOURCE = Symbol('SCREEN_SOURCE');

/** Screens that hang in public and belong to nobody: which station a link is of, as long as it has not been taken back. */
export interface ScreenSource {
  stationOfScreen(token: string): Promise<string | null>;
}
