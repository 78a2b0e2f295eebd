import type { Category } from '../../directory/index';
import { closenessOf, riserOf, type Closeness, type Spot } from './structure';

/** How far one and the same trouble reaches through a house. `flat`: it is that household's own affair. */
export type Reach = 'flat' | 'riser' | 'unit' | 'building' | 'yard';

const REACH: Record<Category, Reach> = {
  upstairs_leak: 'flat',
  drain_blocked: 'riser',
  drain_odor: 'riser',
  water_supply: 'building',
  indoor_plumbing: 'flat',
  heating_cold: 'building',
  heating_leak: 'riser',
  gas_leak: 'unit',
  gas_service: 'unit',
  power: 'building',
  lighting: 'unit',
  entrance_door: 'unit',
  public_facility: 'yard',
  telecom: 'building',
  roof_wall_leak: 'unit',
  reno_quality: 'riser',
  reno_nuisance: 'building',
  reno_consult: 'flat',
  ice_snow: 'yard',
  cleaning: 'yard',
  garbage: 'yard',
  pests: 'unit',
  greening: 'yard',
  shared_bike: 'yard',
  parking: 'yard',
  ebike_charging: 'yard',
  corridor_clutter: 'unit',
  neighbor: 'flat',
  illegal_street: 'yard',
  security: 'flat',
  fire: 'flat',
  medical_rescue: 'flat',
  social_service: 'flat',
  property_supervision: 'flat',
  wish: 'flat',
  chat: 'flat',
  abuse: 'flat',
};

export const reachOf = (category: Category): Reach => REACH[category];

/** Whether neighbours may be told of it and say "me too": it concerns more than one household. */
export const isShared = (category: Category): boolean => REACH[category] !== 'flat';

const WITHIN: Record<Reach, readonly Closeness[]> = {
  flat: [],
  riser: ['flat', 'riser'],
  unit: ['flat', 'riser', 'unit'],
  building: ['flat', 'riser', 'unit', 'building'],
  yard: ['flat', 'riser', 'unit', 'building', 'yard'],
};

/** Whether one trouble of this kind may be behind both. A flat not named may be on any riser of its stair. */
export function mayBeOne(category: Category, a: Spot, b: Spot): boolean {
  const closeness = closenessOf(a, b);
  if (closeness === null) return false;
  if (WITHIN[REACH[category]].includes(closeness)) return true;
  const isVague = riserOf(a.room) === null || riserOf(b.room) === null;
  return REACH[category] === 'riser' && closeness === 'unit' && isVague;
}

/** The name of the part of the house a trouble of this kind stays within; null where that is not known. */
export function partOf(category: Category, spot: Spot): string | null {
  const { building, unit, room } = spot;
  const riser = riserOf(room);
  const parts: Record<Reach, (number | string | null)[] | null> = {
    flat: null,
    riser: [building, unit, riser],
    unit: [building, unit],
    building: [building],
    yard: [building ?? 'yard'],
  };
  const part = parts[REACH[category]];
  return part === null || part.includes(null) ? null : part.join('/');
}
