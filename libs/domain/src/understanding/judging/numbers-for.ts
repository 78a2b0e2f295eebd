import { emergencyNumbers, type Category, type Urgency } from '../../directory/index';
import type { PublicNumber } from '../understanding';

const POLICE: PublicNumber = { number: '110', label: '报警' };
const FIRE: PublicNumber = { number: '119', label: '火警' };
const MEDICAL: PublicNumber = { number: '120', label: '急救' };

/** Words that call for more than one number. */
const MORE: readonly [RegExp, PublicNumber][] = [
  [/着火|冒烟|火苗|火光|爆炸|煤气味|燃气味|困(?:住|在)/, FIRE],
  [/晕|昏|摔|流血|烧伤|烫伤|喘|吸氧|中毒|头晕|抽搐/, MEDICAL],
  [/走丢|走失|失踪|没回来|敲门|没人应|打架|打人|动手|持刀|偷|骗|没见着/, POLICE],
];

/** The public numbers to show before anything else: only where life or limb is in danger, or a crime goes on. */
export function numbersFor(
  matters: readonly { category: Category; urgency: Urgency }[],
  text: string,
): PublicNumber[] {
  const pressing = matters.filter(
    ({ category, urgency }) => urgency === 'emergency' || (urgency === 'urgent' && category === 'security'),
  );
  if (pressing.length === 0) return [];
  const own = pressing.flatMap(({ category }) => emergencyNumbers(category));
  const more = MORE.filter(([words]) => words.test(text)).map(([, number]) => number);
  const seen = new Map([...own, ...more].map((one) => [one.number, one]));
  return [...seen.values()].slice(0, 3);
}
