import type { PageStack } from './logic/page-stack';
import type { Overlay } from './wx/showing';

/** A page as the person in front of it sees it. Elements are named by `#id`, `.class`, or the words they show. */
export interface WeappPage {
  readonly route: string;
  readonly title: string;
  readonly options: Readonly<Record<string, string>>;
  /** All words on the page, and on what lies over it. */
  text(): Promise<string>;
  has(wanted: string): Promise<boolean>;
  /** Waits until the page shows these words (or has this element). */
  until(wanted: string): Promise<void>;
  tap(wanted: string): Promise<void>;
  /** Types into an input or a text area. */
  type(wanted: string, words: string): Promise<void>;
  /** Chooses in a picker, a switch or a slider: the value WeChat would report. */
  choose(wanted: string, value: unknown): Promise<void>;
  /** Pulls the list down. */
  pullDown(): Promise<void>;
  /** Scrolls to the end of the page. */
  reachEnd(): Promise<void>;
}

/** What a page needs of the app it belongs to. */
export interface Around {
  pages: PageStack;
  /** An element tells its page that something happened. */
  dispatch(pageId: number, event: { type: string }): void;
  overlay: Overlay;
  until(is: () => boolean | Promise<boolean>, what: string): Promise<void>;
}
