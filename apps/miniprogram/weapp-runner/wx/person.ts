/** How a dialog was answered. */
export interface ModalQuestion {
  title: string;
  content: string;
}

/**
 * The person holding the phone: what they would do when WeChat asks something, and what the phone then did.
 * A test sets the answers it needs; the defaults agree to everything.
 */
export class Person {
  /** Files on disk handed out by the photo picker; none means the person gave up. */
  photos: string[] = [];
  /** What the in-app scanner sees; undefined means the person gave up. */
  scan: { result?: string; path?: string } | undefined = undefined;
  /** A recording on disk that the microphone "hears". */
  voice: string | undefined = undefined;
  isOnline = true;
  textScale = 1;
  answerModal: (question: ModalQuestion) => boolean = () => true;
  answerSubscribe: (templateId: string) => 'accept' | 'reject' = () => 'accept';

  /** Taps being handled this very moment: some questions may only be asked then. */
  taps = 0;

  readonly toasts: string[] = [];
  readonly modals: ModalQuestion[] = [];
  readonly called: string[] = [];
  clipboard = '';
  /** Template ids agreed to, one entry a message. */
  readonly credits: string[] = [];

  readonly #atTheEnd: (() => void)[] = [];

  /** Something to put away when the phone is switched off. */
  onceClosed(work: () => void): void {
    this.#atTheEnd.push(work);
  }

  /** No network any more, and everything put away. */
  switchOff(): void {
    this.isOnline = false;
    this.#atTheEnd.splice(0).forEach((work) => work());
  }
}
