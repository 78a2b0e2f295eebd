/**
 * `npm run -s eval:issues -- --cross-validate`: how well texts are understood that were not learned from. The product's
 * own labelled texts in five parts, families whole; each part is asked of weights learned from the other four.
 */
import { loadFromDomain } from './bundle.mjs';
import { familiesOf } from './families.mjs';
import { duplicateFigures, issueFigures } from './figures.mjs';
import {
  heldOutDuplicates,
  heldOutIssues,
  isOfOneMatter,
  issueExamples,
  learn,
  lessonsFrom,
} from './learn.mjs';
import { incidentOf, predictIssue } from './predict.mjs';

const PARTS = 5;

function ask(domain, models) {
  const understand = (text, context) => domain.understandWith(models, text, context);
  return (gold) => ({ gold, told: predictIssue(gold, { understand }) });
}

/** Every example with what was understood of it by weights that have not seen its family. */
async function crossValidated(examples, domain) {
  const lessons = lessonsFrom(examples, domain);
  const families = familiesOf(examples);
  const rows = [];
  for (let part = 0; part < PARTS; part += 1) {
    const models = domain.modelsOf(
      learn(lessons.filter((_, at) => families[at] % PARTS !== part && isOfOneMatter(examples[at]))),
    );
    rows.push(...examples.filter((_, at) => families[at] % PARTS === part).map(ask(domain, models)));
  }
  return rows;
}

const isFull = ({ gold }) => 'all_categories' in gold;

export async function crossValidate({ withErrors }) {
  const domain = await loadFromDomain('understanding/learning/index.ts');
  const examples = await issueExamples();
  const rows = await crossValidated(examples, domain);
  const plain = examples.map(ask(domain, domain.learned()));
  print('plain: weights that have learned these texts', plain);
  print('cross-validated: weights that have not seen the family of the text', rows);
  const heldOut = (await heldOutIssues()).map(ask(domain, domain.learned()));
  print('held out: texts that no weights ever see', heldOut);
  console.log('pairs held out', JSON.stringify(duplicateFigures(await heldOutPairs(domain))));
  if (withErrors) for (const row of rows) printError(row);
}

async function heldOutPairs(domain) {
  const knowing = { models: domain.learned(), weights: domain.learnedIncident() };
  return (await heldOutDuplicates()).map((gold) => ({
    gold,
    told: domain.sameIncidentWith(knowing, incidentOf(gold.a), incidentOf(gold.b)),
  }));
}

function print(title, rows) {
  console.log(title);
  console.log('  all texts', JSON.stringify(issueFigures(rows)));
  console.log('  with all labels', JSON.stringify(issueFigures(rows.filter(isFull))));
}

function printError({ gold, told }) {
  const parts = [
    ['category', gold.category, told.category],
    ['party', gold.responsible_party, told.responsible_party],
    ['urgency', gold.urgency, told.urgency],
    [
      'all',
      (gold.all_categories ?? []).join('+'),
      gold.all_categories?.length > 1 ? told.all_categories.join('+') : '',
    ],
  ].filter(([name, wanted, given]) =>
    name === 'all'
      ? given !== '' && wanted.split('+').sort().join() !== given.split('+').sort().join()
      : wanted !== given,
  );
  if (parts.length === 0) return;
  console.log(`${gold.id} ${gold.text}`);
  for (const [name, wanted, given] of parts) console.log(`    ${name}: ${wanted} → ${given}`);
}
