import fc from 'fast-check';
import { URGENCIES } from '../../directory/index';
import {
  DEFAULT_ESCALATION,
  LOUDNESSES,
  NEEDS,
  WAKES,
  type EscalationPolicy,
  type Rung,
} from './escalation-policy';
import { escalationProblems } from './escalation-problems';

const rung = (wake: Rung['wake'], waitSeconds = 300): Rung => ({ wake, waitSeconds, loudness: 'message' });
const of = (...rungs: Rung[]) => ({ rungs, need: 'any' as const });
const policy = (over: Partial<EscalationPolicy['escalations']>, quiet: EscalationPolicy['quiet'] = null) => ({
  name: 'ours-1',
  escalations: { ...DEFAULT_ESCALATION.escalations, ...over },
  quiet,
});

test('the default can be kept', () => {
  expect(escalationProblems(DEFAULT_ESCALATION)).toEqual([]);
});

test.each<[string, EscalationPolicy, string]>([
  ['no rung at all', policy({ normal: of() }), '“一般”的事要有1到8步'],
  [
    'somebody before the pair on duty',
    policy({ normal: of(rung('secretary')) }),
    '“一般”的事第一步先叫当班的人',
  ],
  [
    'nobody above the desk',
    policy({ normal: of(rung('duty'), rung('next-pair')) }),
    '“一般”的事没人应时，总要叫到站长或街道',
  ],
  [
    'a wait that is no wait',
    policy({ normal: of(rung('duty', 4), rung('secretary')) }),
    '“一般”的事每一步等5秒到2小时',
  ],
  [
    'an emergency that waits longer',
    policy({ emergency: of(rung('duty', 600), rung('secretary')) }),
    '越急的事越要快：紧急的不能比平常的等得久',
  ],
  [
    'an emergency that goes up later',
    policy({ emergency: of(rung('duty', 120), rung('next-pair', 900), rung('secretary')) }),
    '越急的事越要快：紧急的不能比平常的等得久',
  ],
  [
    'a night without length',
    policy({}, { from: '22:00', until: '22:00' }),
    '夜里安静的时段，开始和结束不能是同一个钟点',
  ],
])('%s is refused in words', (_, wanted, words) => {
  expect(escalationProblems(wanted)).toContain(words);
});

test('whatever a secretary writes: kept without a problem, it calls the desk first and somebody above in the end', () => {
  const anyRung = fc.record({
    wake: fc.constantFrom(...WAKES),
    loudness: fc.constantFrom(...LOUDNESSES),
    waitSeconds: fc.constantFrom(0, 5, 60, 300, 7_200, 9_000),
  });
  const anyEscalation = fc.record({
    rungs: fc.array(anyRung, { maxLength: 4 }),
    need: fc.constantFrom(...NEEDS),
  });
  const anyPolicy = fc
    .record({ one: anyEscalation, other: anyEscalation, isSame: fc.boolean() })
    .map(({ one, other, isSame }) =>
      policy({ emergency: one, urgent: isSame ? one : other, normal: isSame ? one : other }),
    );
  let kept = 0;
  fc.assert(
    fc.property(anyPolicy, (wanted) => {
      if (escalationProblems(wanted).length > 0) return;
      kept += 1;
      for (const urgency of URGENCIES) {
        const { rungs } = wanted.escalations[urgency];
        expect(rungs[0]!.wake).toBe('duty');
        expect(rungs.some(({ wake }) => wake === 'secretary' || wake === 'district')).toBe(true);
      }
    }),
    { numRuns: 20_000 },
  );
  expect(kept).toBeGreaterThan(0);
});
