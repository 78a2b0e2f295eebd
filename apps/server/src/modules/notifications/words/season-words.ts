import { dayWords, roundSumWords } from '@doorstep/domain';
import { clip } from './clip';
import { quiet, type DutySayings } from './saying';

const PLACES_SAID = 3;

/** `先看5号楼2单元、院内：以前反映得多。`; nothing where no place comes first. */
const firstWords = (first: readonly string[]): string =>
  first.length === 0 ? '' : `先看${first.slice(0, PLACES_SAID).join('、')}：以前反映得多。`;

/** What is said about the rounds walked before anybody complains. Never an alarm: nothing is broken yet. */
export const SEASON_WORDS: DutySayings<'season-opened' | 'season-untouched' | 'season-closed'> = {
  'season-opened': ({ payload: { name, places, first, closesDay } }) =>
    quiet(
      clip(`该看看了：${name}`, 20),
      clip(
        `${name}这一轮开始了，一共${places}处，${dayWords(closesDay)}前看完就行。${firstWords(first)}`,
        200,
      ),
    ),
  'season-untouched': ({ payload: { name, places, closesDay } }) =>
    quiet(
      clip(`还没人去看：${name}`, 20),
      clip(`${name}的${places}处还一处没看，${dayWords(closesDay)}到期。请您安排一位党员牵头。`, 200),
    ),
  'season-closed': ({ payload: { name, ...sum } }) =>
    quiet(clip(`到日子了：${name}`, 20), clip(`${name}这一轮到日子结束了：${roundSumWords(sum)}。`, 200)),
};
