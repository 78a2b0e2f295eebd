import { changeWorks, decideStationRule, readStationRules, type StationRulesView } from '@doorstep/contracts';
import { screen } from '@testing-library/react';
import StationRulesPage from '../../pages/station-rules/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { chooseDay, newPhone, show, tap, type } from '../../../test/show';

let rules: StationRulesView;
let station: PretendStation;

beforeEach(() => {
  newPhone();
  station = new PretendStation(person('周玉兰', 'secretary'));
  rules = {
    rules: [
      {
        ruleId: someId(90),
        words: '快递柜',
        category: 'public_facility',
        party: null,
        state: 'proposed',
        proposedAt: HOUR_AGO,
        decidedAt: null,
        corrections: 2,
        texts: ['门口快递柜打不开'],
      },
    ],
    mistakes: [
      {
        correctionId: someId(91),
        ticketId: someId(100),
        text: '门口快递柜打不开',
        guessCategory: 'entrance_door',
        guessParty: 'property',
        category: 'public_facility',
        party: null,
        why: '',
        correctedAt: HOUR_AGO,
      },
    ],
    works: null,
  };
  station.answers(readStationRules, () => rules);
  station.answers(decideStationRule, ({ state, words }) => {
    rules = {
      ...rules,
      rules: rules.rules.map((rule) => ({
        ...rule,
        state: state as 'accepted',
        words: (words as string | undefined) ?? rule.words,
      })),
    };
    return rules;
  });
});

test('a proposed rule says where it comes from, is taken in better words, and may be ended again', async () => {
  show(<StationRulesPage />);
  expect(await screen.findByText('提到“快递柜” → 公共设施损坏')).toBeTruthy();
  expect(screen.getByText('有2次改正这样说')).toBeTruthy();
  expect(screen.getByText(/看成：单元门门禁、物业公司，其实是：公共设施损坏/)).toBeTruthy();
  await type('看到这几个字就算', '快递柜子');
  await tap('采用：快递柜');
  expect(await screen.findByText('采用了，从现在起算数。')).toBeTruthy();
  await tap('停用：快递柜子');
  expect(await screen.findByText('还没有要您定的规矩')).toBeTruthy();
  expect(station.heard(decideStationRule).map(({ input }) => input)).toEqual([
    { ruleId: someId(90), state: 'accepted', words: '快递柜子' },
    { ruleId: someId(90), state: 'revoked' },
  ]);
});

test('the works and their warranties are noted; what was not renovated stays empty', async () => {
  station.answers(changeWorks, () => rules);
  show(<StationRulesPage />);
  await chooseDay('哪天开工', '2025-03-01');
  await chooseDay('哪天完工', '2025-08-30');
  await chooseDay('窗户保修到', '2027-08-30');
  await chooseDay('屋顶保修到', '2027-08-30');
  await tap('屋顶保修到，2027年8月30日');
  await tap('先空着');
  await tap('记下');
  expect(await screen.findByText('记下了。')).toBeTruthy();
  expect(station.heard(changeWorks)[0]?.input).toEqual({
    startsOn: '2025-03-01',
    endsOn: '2025-08-30',
    warranties: { windows: '2027-08-30' },
  });
});
