import { changeEscalationPolicy, readEscalationPolicy, type EscalationPolicyView } from '@doorstep/contracts';
import { DEFAULT_ESCALATION } from '@doorstep/domain';
import { screen } from '@testing-library/react';
import SilencePage from '../../../pages/silence/index';
import { PretendStation, person } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';

let stored: EscalationPolicyView;
let saved = 0;
function station(role: 'secretary' | 'member'): PretendStation {
  const made = new PretendStation(person('周玉兰', role));
  made.answers(readEscalationPolicy, () => stored);
  made.answers(changeEscalationPolicy, (wanted) => {
    stored = { ...(wanted as EscalationPolicyView), name: `rules-${++saved}` };
    return stored;
  });
  return made;
}
beforeEach(() => {
  newPhone();
  stored = DEFAULT_ESCALATION as EscalationPolicyView;
});

test('what silence leads to is said in a sentence one can read aloud', async () => {
  station('secretary');
  show(<SilencePage />);
  expect(
    await screen.findByText(
      '先叫当班的人（发消息），等5分钟；没人应，再叫备班和下一班（发消息和短信），等5分钟；没人应，再叫站长（发消息、打电话），等5分钟；没人应，再叫街道（发消息、打电话），等5分钟；还没人应，再从头叫，一轮比一轮慢。',
    ),
  ).toBeTruthy();
});

test('the secretary makes a step quicker and saves; everything else stays', async () => {
  const made = station('secretary');
  show(<SilencePage />);
  await tap(/^改第1步/);
  await tap('3分钟', 'radio');
  await tap('好了');
  await tap('就按这个办');
  expect(await screen.findByText('记下了，下一件事就按新规矩。')).toBeTruthy();
  const sent = made.heard(changeEscalationPolicy)[0]!.input as EscalationPolicyView;
  expect(sent.escalations.urgent.rungs.map(({ waitSeconds }) => waitSeconds)).toEqual([180, 300, 300, 300]);
  expect(sent.escalations.emergency).toEqual(DEFAULT_ESCALATION.escalations.emergency);
});

test('what is changed for one urgency stays in sight after saving, and other urgencies keep theirs', async () => {
  const made = station('secretary');
  show(<SilencePage />);
  await tap('紧急', 'tab');
  await tap(/^改第1步/);
  await tap('1分钟', 'radio');
  await tap('好了');
  await tap('就按这个办');
  expect(
    await screen.findByRole('button', { name: /^改第1步：当班的人，发消息、打电话，等1分钟/ }),
  ).toBeTruthy();
  const sent = made.heard(changeEscalationPolicy)[0]!.input as EscalationPolicyView;
  expect(sent.escalations.urgent).toEqual(DEFAULT_ESCALATION.escalations.urgent);
});

test('rules that would let something lie cannot be saved, and the reason stands there', async () => {
  const made = station('secretary');
  show(<SilencePage />);
  await tap(/^改第1步/);
  await tap('街道', 'radio');
  await tap('好了');
  expect(await screen.findByText('“加急”的事第一步先叫当班的人')).toBeTruthy();
  await tap('就按这个办');
  expect(made.heard(changeEscalationPolicy)).toEqual([]);
  await tap('用回刚才的规矩');
  expect(screen.queryByText('“加急”的事第一步先叫当班的人')).toBeNull();
});

test('what was saved is taken back with one tap, to the letter', async () => {
  const made = station('secretary');
  show(<SilencePage />);
  await tap(/^改第1步/);
  await tap('3分钟', 'radio');
  await tap('好了');
  await tap('就按这个办');
  await tap('撤销');
  expect(await screen.findByText('换回原来的规矩了。')).toBeTruthy();
  expect(made.heard(changeEscalationPolicy)[1]?.input).toEqual(DEFAULT_ESCALATION);
  expect(await screen.findByRole('button', { name: '改第1步：当班的人，发消息，等5分钟' })).toBeTruthy();
});

test('a quiet night is one tap', async () => {
  const made = station('secretary');
  show(<SilencePage />);
  await tap('夜里安静', 'switch');
  await tap('就按这个办');
  await screen.findByText('记下了，下一件事就按新规矩。');
  expect(made.heard(changeEscalationPolicy)[0]?.input).toMatchObject({
    quiet: { from: '22:30', until: '06:30' },
  });
});

test('other hours are set by two large buttons, past midnight too, and the usual ones are one tap away', async () => {
  stored = { ...stored, quiet: { from: '23:30', until: '06:30' } };
  const made = station('secretary');
  show(<SilencePage />);
  await tap('几点开始，增加');
  await tap('几点结束，减少');
  await tap('就按这个办');
  await screen.findByText('记下了，下一件事就按新规矩。');
  expect(made.heard(changeEscalationPolicy)[0]?.input).toMatchObject({
    quiet: { from: '00:00', until: '06:00' },
  });
  await tap('就用22:30到06:30');
  expect(await screen.findByText('22:30')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '就用22:30到06:30' })).toBeNull();
});

test('everybody on duty has to see it: said in plain words, chosen with one tap', async () => {
  const made = station('secretary');
  show(<SilencePage />);
  await tap(/^当班的每一位都要看到/, 'radio');
  await tap('就按这个办');
  await screen.findByText('记下了，下一件事就按新规矩。');
  const sent = made.heard(changeEscalationPolicy)[0]!.input as EscalationPolicyView;
  expect(sent.escalations.urgent.need).toBe('all');
});

test('a step is added, and taken out', async () => {
  const made = station('secretary');
  show(<SilencePage />);
  await tap('再加一步');
  await tap(/^改第2步/);
  await tap('去掉这一步');
  await tap('就按这个办');
  await screen.findByText('记下了，下一件事就按新规矩。');
  const sent = made.heard(changeEscalationPolicy)[0]!.input as EscalationPolicyView;
  expect(sent.escalations.urgent.rungs.map(({ wake }) => wake)).toEqual([
    'duty',
    'secretary',
    'district',
    'district',
  ]);
});

test('a member reads the rules and finds nothing to change them with', async () => {
  station('member');
  show(<SilencePage />);
  expect(await screen.findByText('规矩由站长定，这里可以看。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '就按这个办' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^改第/ })).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.getByText('有一位应了就行')).toBeTruthy();
  expect(screen.getByText('没有定，白天夜里一样叫。')).toBeTruthy();
});
