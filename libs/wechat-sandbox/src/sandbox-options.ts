import type { TelephoneCallbacks } from './telephones';
import type { Template } from './templates/template';

/** Which account is pretended, and where our own product is. */
export interface SandboxOptions {
  readonly appId: string;
  readonly secret: string;
  readonly callbackToken: string;
  readonly encodingAesKey: string;
  /** The browser build whose pages a tapped message opens. */
  readonly h5Url: string;
  /** Where our server takes pushes; without it they are only written down. */
  readonly callbackUrl?: string | undefined;
  /** The address browsers use when a proxy stands in front. */
  readonly publicUrl?: string | undefined;
  /** The same for texts and calls. */
  readonly telephoneCallbacks?: TelephoneCallbacks | undefined;
  readonly templates?: readonly Template[] | undefined;
  readonly pages?: readonly string[] | undefined;
  readonly now?: (() => Date) | undefined;
}
