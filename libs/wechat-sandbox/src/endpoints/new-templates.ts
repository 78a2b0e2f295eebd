import { Refused } from '../refused';
import { unguessable, type Sandbox } from '../sandbox';
import { fieldsOf, type Template } from '../templates/template';
import { OK, postedJson, textOf, type Arrived, type Endpoint } from './endpoint';
import { PUBLIC_TEMPLATES, type PublicTemplate } from './public-templates';

const MOST_PRIVATE_TEMPLATES = 50;

function endpoint(name: string, answer: Endpoint['answer']): Endpoint {
  return { path: `/wxaapi/newtmpl/${name}`, needsToken: true, daily: () => 100_000, answer };
}

/** Endpoint 6: the account's templates and the public library they are picked from. */
export const newTemplates: readonly Endpoint[] = [
  endpoint('gettemplate', ({ world }) => ({ ...OK, data: world.templates })),
  endpoint('getcategory', () => ({ ...OK, data: [{ id: 616, name: '政务民生' }] })),
  endpoint('getpubtemplatetitles', publicTitles),
  endpoint('getpubtemplatekeywords', (_sandbox, { query }) => {
    const { keywords } = publicTemplate(Number(query['tid']));
    return { ...OK, count: keywords.length, data: keywords };
  }),
  endpoint('addtemplate', addTemplate),
  endpoint('deltemplate', deleteTemplate),
];

function publicTitles(_sandbox: Sandbox, { query }: Arrived): object {
  const start = Number(query['start'] ?? Number.NaN);
  const limit = Number(query['limit'] ?? Number.NaN);
  if (!Number.isInteger(start) || start < 0) throw new Refused(200016);
  if (!Number.isInteger(limit) || limit < 1 || limit > 30) throw new Refused(200017);
  const titles = PUBLIC_TEMPLATES.map(({ tid, title, type }) => ({ tid, title, type, categoryId: '616' }));
  return { ...OK, count: titles.length, data: titles.slice(start, start + limit) };
}

function publicTemplate(tid: number): PublicTemplate {
  const found = PUBLIC_TEMPLATES.find((template) => template.tid === tid);
  if (!found) throw new Refused(200014);
  return found;
}

function addTemplate({ world }: Sandbox, call: Arrived): object {
  const fields = postedJson(call);
  const { title, type, keywords } = publicTemplate(Number(fields['tid']));
  const kids: unknown[] = Array.isArray(fields['kidList']) ? fields['kidList'] : [];
  const chosen = kids.map((kid) => keywords.find((keyword) => keyword.kid === kid));
  if (kids.length < 2 || kids.length > 5 || chosen.includes(undefined)) throw new Refused(200020);
  if ([...textOf(fields, 'sceneDesc')].length > 15) throw new Refused(200021);
  if (world.templates.length >= MOST_PRIVATE_TEMPLATES) throw new Refused(200012);

  const content = chosen.map((k) => `${k!.name}:{{${k!.rule}${k!.kid}.DATA}}`).join('\n');
  const example = chosen.map((k) => `${k!.name}:${k!.example}`).join('\n');
  const template: Template = { priTmplId: unguessable(''), title, content, example, type };
  if (world.templates.some((other) => isSame(other, template))) throw new Refused(200022);
  world.templates.push(template);
  return { ...OK, priTmplId: template.priTmplId };
}

function isSame(one: Template, other: Template): boolean {
  const keys = (template: Template) => JSON.stringify(fieldsOf(template).map(({ key }) => key));
  return one.title === other.title && keys(one) === keys(other);
}

function deleteTemplate({ world }: Sandbox, call: Arrived): object {
  const id = textOf(postedJson(call), 'priTmplId');
  if (!world.templates.some(({ priTmplId }) => priTmplId === id)) throw new Refused(40037);
  world.templates = world.templates.filter(({ priTmplId }) => priTmplId !== id);
  return OK;
}
