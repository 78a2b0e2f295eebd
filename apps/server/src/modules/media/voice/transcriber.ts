import { Logger } from '@nestjs/common';
import type { Config } from '../../../platform/config';
import { readAtMost } from '../../../platform/http/read-at-most';

/** The injection token of the machine that writes down what is said; null where the installation has none. */
export const TRANSCRIBER = Symbol('TRANSCRIBER');

/** A voice note as it is stored. */
interface Spoken {
  bytes: Buffer;
  mediaType: string;
}

/** Writes down what is said. Whoever implements it answers in seconds or with null, and never throws. */
export interface Transcriber {
  wordsOf(spoken: Spoken): Promise<string | null>;
}

/** A minute of speech is written down in as long; nobody who can type waits longer. */
const ANSWER_WITHIN_MS = 8_000;
/** A minute of speech is a few hundred signs; more is not read. */
const BYTES_AT_MOST = 16 * 1024;
const WORDS_AT_MOST = 500;

type Settings = Pick<Config, 'TRANSCRIPTION_URL' | 'TRANSCRIPTION_KEY' | 'TRANSCRIPTION_MODEL'>;

/** By configuration: the transcriber at the given address, or none. */
export const createTranscriber = (config: Settings): Transcriber | null =>
  config.TRANSCRIPTION_URL === undefined ? null : new HttpTranscriber(config.TRANSCRIPTION_URL, config);

/**
 * A transcriber behind the usual interface (`POST /audio/transcriptions`, OpenAI-compatible). What it hears is a
 * suggestion, so late, broken, endless and empty answers are simply no words: the voice note is there all the same.
 */
class HttpTranscriber implements Transcriber {
  private readonly logger = new Logger('Transcriber');

  constructor(
    private readonly url: string,
    private readonly settings: Settings,
  ) {}

  async wordsOf(spoken: Spoken): Promise<string | null> {
    try {
      return wordsIn(await this.ask(spoken));
    } catch (error) {
      this.logger.warn({ msg: 'the voice note was not written down', error: (error as Error).message });
      return null;
    }
  }

  private async ask({ bytes, mediaType }: Spoken): Promise<string> {
    const { TRANSCRIPTION_KEY: key, TRANSCRIPTION_MODEL: model } = this.settings;
    const form = new FormData();
    form.append('model', model);
    form.append('language', 'zh');
    form.append(
      'file',
      new Blob([new Uint8Array(bytes)], { type: mediaType }),
      `voice.${endingOf(mediaType)}`,
    );
    const answer = await fetch(`${this.url.replace(/\/$/, '')}/audio/transcriptions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      body: form,
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return readAtMost(answer, BYTES_AT_MOST);
  }
}

/** Such machines go by the name of the file. */
const endingOf = (mediaType: string): string => /\/(?:x-)?([a-z0-9]+)/.exec(mediaType)?.[1] ?? 'bin';

/** Plain words on one line, or none. */
function wordsIn(answer: string): string | null {
  const { text } = (JSON.parse(answer) ?? {}) as { text?: unknown };
  if (typeof text !== 'string') return null;
  const words = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  return words === '' ? null : Array.from(words).slice(0, WORDS_AT_MOST).join('');
}
