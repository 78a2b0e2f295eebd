import * as z from 'zod/mini';
import { readShape } from '../line/read-shape';
import { templateKeys } from '../templates/template-keys';
import { askPatiently, type Asking } from './asking';

const ENDPOINT = '/wxaapi/newtmpl/gettemplate';

const templates = z.looseObject({
  data: z.array(
    z.looseObject({ priTmplId: z.string(), title: z.string(), content: z.string(), type: z.coerce.number() }),
  ),
});

/** A template as the account really has it, with the keys a message must fill. */
export interface ListedTemplate {
  readonly templateId: string;
  readonly title: string;
  readonly kind: 'one-time' | 'long-term' | 'other';
  readonly keys: readonly string[];
}

const KIND: Record<number, ListedTemplate['kind']> = { 2: 'one-time', 3: 'long-term' };

/** Lists the account's own templates, for the check at boot. */
export async function listTemplates(asking: Asking): Promise<ListedTemplate[]> {
  const answer = await askPatiently(asking, { method: 'GET', endpoint: ENDPOINT });
  return readShape(ENDPOINT, templates, answer).data.map(({ priTmplId, title, content, type }) => ({
    templateId: priTmplId,
    title,
    kind: KIND[type] ?? 'other',
    keys: templateKeys(content),
  }));
}
