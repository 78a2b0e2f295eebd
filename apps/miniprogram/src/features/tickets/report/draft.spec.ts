import { phone } from '../../../../test/taro-stub';

type Drafts = typeof import('./draft');

/** The app is killed and opened again: everything in memory is gone, the phone's storage is not. */
function reopened(): Drafts {
  let drafts: Drafts | undefined;
  jest.isolateModules(() => {
    drafts = jest.requireActual<Drafts>('./draft');
  });
  return drafts as Drafts;
}

beforeEach(() => phone.reset());

test('what was begun survives a kill, with the key it was begun under', () => {
  const before = reopened();
  before.write({ category: 'ice_snow', text: '门口结冰了' });
  const { key } = before.useDraft.getState().draft;
  expect(reopened().useDraft.getState().draft).toMatchObject({
    key,
    category: 'ice_snow',
    text: '门口结冰了',
  });
});

test('a sent report leaves an empty page and a new key', () => {
  const { write, startOver, useDraft } = reopened();
  write({ text: '门口结冰了' });
  const { key } = useDraft.getState().draft;
  startOver();
  expect(useDraft.getState().draft.text).toBe('');
  expect(useDraft.getState().draft.key).not.toBe(key);
});

test('changed words are another submission', () => {
  const { takeUpAgain, useDraft } = reopened();
  const { draft } = useDraft.getState();
  takeUpAgain(draft);
  expect(useDraft.getState().draft.key).not.toBe(draft.key);
});
