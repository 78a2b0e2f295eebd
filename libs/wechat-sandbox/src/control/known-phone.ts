import type { Sandbox } from '../sandbox';
import type { Phone } from '../world';

export interface OfPhone {
  Params: { openid: string };
}

/** An answer that something is not there; Fastify turns `statusCode` into the status. */
export class NotThere extends Error {
  readonly statusCode = 404;
}

/** The phone of an openid somebody has signed in with, or 404. */
export function knownPhone({ world }: Sandbox, openid: string): Phone {
  const phone = world.phones.get(openid);
  if (!phone) throw new NotThere(`no phone with openid ${openid}`);
  return phone;
}
