import * as fc from 'fast-check';
import { PAIRING_WINDOW, twinOf, type Consent } from './count-consents';

const at = (second: number) => new Date(Date.UTC(2026, 10, 22) + second * 1000);
const yes = (id: string, source: Consent['source'], second: number): Consent => ({
  id,
  source,
  at: at(second),
});

test('the page and WeChat report the same tap, in either order', () => {
  expect(twinOf({ source: 'push', at: at(3) }, [yes('a', 'page', 0)])?.id).toBe('a');
  expect(twinOf({ source: 'page', at: at(0) }, [yes('a', 'push', 3)])?.id).toBe('a');
});

test('two taps are two consents: the same source never pairs with itself', () => {
  expect(twinOf({ source: 'page', at: at(5) }, [yes('a', 'page', 0)])).toBeNull();
});

test('sixty seconds apart is one tap, more is two', () => {
  expect(twinOf({ source: 'push', at: at(60) }, [yes('a', 'page', 0)])?.id).toBe('a');
  expect(twinOf({ source: 'push', at: at(60.001) }, [yes('a', 'page', 0)])).toBeNull();
});

test('the nearest report is the twin', () => {
  const earlier = [yes('a', 'page', 0), yes('b', 'page', 20)];
  expect(twinOf({ source: 'push', at: at(19) }, earlier)?.id).toBe('b');
});

/** Takes reports one after another and counts as the ledger does. */
function count(reports: readonly Consent[]): number {
  let unpaired: Consent[] = [];
  let credits = 0;
  for (const report of reports) {
    const twin = twinOf(report, unpaired);
    if (twin === null) credits += 1;
    unpaired = twin === null ? [...unpaired, report] : unpaired.filter(({ id }) => id !== twin.id);
  }
  return credits;
}

test('taps far enough apart are counted once each, whichever report comes first or is lost', () => {
  const tap = fc.record({
    page: fc.boolean(),
    push: fc.boolean(),
    pushFirst: fc.boolean(),
    late: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 12 }), (taps) => {
      const reports = taps.flatMap(({ page, push, pushFirst, late }, place) => {
        const start = place * (PAIRING_WINDOW / 1000 + 120);
        const both = [
          ...(page ? [yes(`${place}p`, 'page', start)] : []),
          ...(push ? [yes(`${place}w`, 'push', start + late)] : []),
        ];
        return pushFirst ? both.reverse() : both;
      });
      expect(count(reports)).toBe(taps.filter(({ page, push }) => page || push).length);
    }),
  );
});
