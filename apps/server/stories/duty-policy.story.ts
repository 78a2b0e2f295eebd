import type { DutyPolicyView, Problem } from '@doorstep/contracts';
import { DEFAULT_POLICY } from '@doorstep/domain';
import { ask } from './support/bare-phone';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right } from './support/steps';

let here: Neighbourhood;
let zhou: Person;
let zhao: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  zhou = await here.secretary();
  zhao = await here.person('demo-R01', 'member');
}, 120_000);
afterAll(() => here?.close());

const policyOf = async (by: Person): Promise<DutyPolicyView> =>
  right(await by.get<DutyPolicyView>('/duty/policy'));
const change = (by: Person, body: object) =>
  ask<DutyPolicyView>(here.url, 'PUT /duty/policy', { token: by.accessToken, body });

test('a station begins with four slots a day, two people each; every member may read the rules', async () => {
  expect(await policyOf(zhao)).toEqual(DEFAULT_POLICY);
});

test('the secretary changes them, and other rules never go by the same name', async () => {
  const before = await policyOf(zhou);
  const { status, body } = await change(zhou, { ...before, maxPerWeek: 2 });
  expect({ status, name: body.name, maxPerWeek: body.maxPerWeek }).toEqual({
    status: 200,
    name: 'default-2',
    maxPerWeek: 2,
  });
  expect(await policyOf(zhao)).toEqual(body);
  expect((await change(zhou, body)).body.name).toBe('default-2');
  expect((await change(zhou, { ...body, name: '冬季-9', minRestHours: 12 })).body.name).toBe('冬季-9');
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  expect(await policyOf(elsewhere)).toEqual(DEFAULT_POLICY);
});

test('rules that leave an hour without anybody are refused, with every reason in words', async () => {
  const before = await policyOf(zhou);
  const cuts = before.cuts.map((cut) => (cut.key === 'morning' ? { ...cut, start: '09:00' } : cut));
  const { status, body } = await change(zhou, { ...before, cuts, minRestHours: 30, confirmHours: 24 });
  const problem = body as Problem;
  expect({ status, code: problem.code }).toEqual({ status: 422, code: 'policy.invalid' });
  expect(problem.fields!.map(({ message }) => message).join()).toContain('08:00–09:00没有人值班');
  expect(await policyOf(zhou)).toEqual(before);
});

test('a member does not change the rules', async () => {
  const { status, body } = await change(zhao, await policyOf(zhao));
  expect({ status, code: (body as Partial<Problem>).code }).toEqual({
    status: 403,
    code: 'role.not-allowed',
  });
});
