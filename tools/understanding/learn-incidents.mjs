import { incidentOf } from './predict.mjs';

/** How two reports of a pair compare, read with these models, and what people say of them. */
export function comparisonOf(pair, domain, models) {
  const [a, b] = [incidentOf(pair.a), incidentOf(pair.b)];
  return domain.compare([a, domain.readReport(a, models)], [b, domain.readReport(b, models)]);
}

/**
 * What a sensible person would say before seeing a pair. Pairs are few: what is learned stays near this, and nothing
 * that speaks for one incident may come to speak against it.
 */
const SENSE = {
  bias: -1.4,
  sameBuilding: 0.3,
  otherBuilding: -6,
  sameUnit: 0.4,
  otherUnit: -3.5,
  unknownPlace: 0,
  otherFloor: -1,
  otherFloorOnRiser: 0,
  sameFloor: 0.3,
  otherDirection: -2,
  sameDirection: 0.5,
  category: 2.5,
  group: 0.8,
  concepts: 0.8,
  signs: 0.4,
  sounds: 0.4,
  sharedFixture: 1.2,
  otherFixture: -1.5,
  oneFixture: 0,
  otherTrouble: -0.6,
  sameThingOtherTrouble: -2.2,
  furtherFixtures: -1,
  rivals: -2.5,
  notThat: -3.5,
  sameTrouble: 0.9,
  withinHour: 0.8,
  withinDay: 0,
  withinWeek: -0.3,
  later: -2.5,
  resolved: -6,
  closing: -2,
  followUp: 1.5,
  another: -0.7,
  again: -1,
};
const STAY_NEAR = 0.02;
const STEP = 0.5;

/** One weight for each thing compared: logistic regression that begins at, and is held to, common sense. */
export function learnIncidents(pairs) {
  const weights = { ...SENSE };
  const names = Object.keys(SENSE);
  for (let round = 0; round < 400; round += 1) {
    const slope = Object.fromEntries(names.map((name) => [name, STAY_NEAR * (weights[name] - SENSE[name])]));
    for (const { comparison, same } of pairs) {
      const sum = names.reduce((total, name) => total + weights[name] * comparison[name], 0);
      const miss = (1 / (1 + Math.exp(-sum)) - (same ? 1 : 0)) / pairs.length;
      for (const name of names) slope[name] += miss * comparison[name];
    }
    for (const name of names) weights[name] = sameSign(weights[name] - STEP * slope[name], SENSE[name]);
  }
  return Object.fromEntries(names.map((name) => [name, Number(weights[name].toFixed(3))]));
}

const sameSign = (weight, sense) => (sense === 0 || Math.sign(weight) === Math.sign(sense) ? weight : 0);
