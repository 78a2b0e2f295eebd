import { createHash, randomBytes } from 'node:crypto';

const PAGE = '/#/pages/errand/index?key=';

/**
 * A new link and what is kept of it. 256 random bits: nobody guesses one, and whoever reads the database finds only a
 * hash. The secret stands behind the `#`: browsers send that part to no server, neither when opening nor as referrer.
 */
export function makeLink(publicUrl: string): { url: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { url: `${publicUrl.replace(/\/$/, '')}${PAGE}${secret}`, hash: hashOf(secret) };
}

/** Links are looked for by this: how long the search takes says nothing about the secret itself. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
