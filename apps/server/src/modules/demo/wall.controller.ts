import { randomBytes } from 'node:crypto';
import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Opening } from '../opening/index';
import page from './wall.html';

/** What the page needs of the answer: a header of its own, because it frames the pretend WeChat. */
interface Reply {
  header(name: string, value: string): unknown;
}

/** The phone wall: a resident's, two duty members' and the property's phone side by side. Only with DEMO=1. */
@Controller()
export class WallController {
  constructor(
    @Inject(Opening) private readonly opening: Opening,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('/demo')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async wall(@Res({ passthrough: true }) reply: Reply): Promise<string> {
    const nonce = randomBytes(16).toString('base64');
    const sandbox = this.config.SANDBOX_URL ?? '';
    reply.header('content-security-policy', policyOf(nonce, sandbox));
    const wall = JSON.stringify({ sandbox, ...(await this.opening.wall()) }).replaceAll('<', '\\u003c');
    return page
      .replaceAll('{{nonce}}', nonce)
      .replaceAll('{{sandbox}}', encodeURI(sandbox))
      .replace('{{wall}}', () => wall);
  }
}

const policyOf = (nonce: string, sandbox: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self' ${sandbox}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
