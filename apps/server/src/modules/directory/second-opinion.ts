import { CATEGORIES, ISSUE_CATEGORY_IDS, scrub, type Category } from '@doorstep/domain';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { readAtMost } from '../../platform/http/read-at-most';

/** Nobody who writes waits longer for a mere suggestion. */
const ANSWER_WITHIN_MS = 2_000;
/** A category's id and what an interface of this kind wraps around it; more is not read. */
const BYTES_AT_MOST = 16 * 1024;

const QUESTION = `居民对社区驿站说了一句话。只回答最合适的一个编号，不要别的字；都不合适就回答 none。\n${ISSUE_CATEGORY_IDS.map(
  (id) => `${id}：${CATEGORIES[id].label}`,
).join('\n')}`;

type Settings = Pick<Config, 'LANGUAGE_MODEL_URL' | 'LANGUAGE_MODEL_KEY' | 'LANGUAGE_MODEL_NAME'>;

/**
 * What a language model makes of words our own core is unsure of; off unless an address is configured. Names, numbers and
 * addresses are taken out before anything leaves the house. Late, broken, endless or unknown answers are no answer: it is
 * only ever a suggestion, and nothing waits for it.
 */
@Injectable()
export class SecondOpinion {
  private readonly logger = new Logger('SecondOpinion');

  constructor(@Inject(CONFIG) private readonly config: Settings) {}

  async on(words: string): Promise<Category | null> {
    const { LANGUAGE_MODEL_URL: url } = this.config;
    if (url === undefined) return null;
    try {
      return categoryIn(await this.ask(url, scrub(words)));
    } catch (error) {
      this.logger.warn({ msg: 'the language model gave no opinion', error: (error as Error).message });
      return null;
    }
  }

  private async ask(url: string, words: string): Promise<string> {
    const { LANGUAGE_MODEL_KEY: key, LANGUAGE_MODEL_NAME: model } = this.config;
    const answer = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        temperature: 0,
        max_tokens: 20,
        messages: [
          { role: 'system', content: QUESTION },
          { role: 'user', content: words },
        ],
      }),
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return readAtMost(answer, BYTES_AT_MOST);
  }
}

interface Completion {
  choices?: { message?: { content?: unknown } }[];
}

/** Only an id of ours is an opinion. */
function categoryIn(answer: string): Category | null {
  const said = (JSON.parse(answer) as Completion | null)?.choices?.[0]?.message?.content;
  const word = typeof said === 'string' ? said.trim() : '';
  return ISSUE_CATEGORY_IDS.find((id) => id === word) ?? null;
}
