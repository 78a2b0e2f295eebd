/** Predictions of the understanding core, in the format of the labelled sets: a line of input in, a line out. */

import { AFTER_THE_WORKS, STATION } from './station.mjs';

const textOf = (value) => (typeof value === 'string' ? value : '');
const numberOf = (value) => (Number.isInteger(value) ? value : null);
function instantOf(value) {
  const instant = new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

const withoutNulls = (shape) =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== null));

function locationOf({ building, unit, room }) {
  const location = withoutNulls({ building, unit, room });
  return Object.keys(location).length === 0 ? null : location;
}

/** A text that is no issue is answered by the station when it is a wish, by nobody otherwise. */
const NOBODY = {
  wish: { party: 'station', partyCandidates: ['station', 'committee', 'property'] },
  chat: { party: 'none', partyCandidates: ['none', 'station', 'committee'] },
  abuse: { party: 'none', partyCandidates: ['none', 'station', 'committee'] },
};

export function predictIssue(input, { understand }) {
  const { matters, notAnIssue, place } = understand(textOf(input.text), {
    now: instantOf(input.reported_at) ?? AFTER_THE_WORKS,
    scanned: input.scan ? { building: numberOf(input.scan.building), unit: numberOf(input.scan.unit) } : null,
    station: STATION,
  });
  const kind = notAnIssue?.kind ?? 'chat';
  const main = matters[0] ?? { category: kind, urgency: 'normal', ...NOBODY[kind] };
  return {
    id: input.id,
    category: main.category,
    responsible_party: main.party,
    urgency: main.urgency,
    location: locationOf(place),
    all_categories: matters.length === 0 ? [main.category] : matters.map(({ category }) => category),
    party_candidates: main.partyCandidates,
  };
}

export function incidentOf(report) {
  const told = report ?? {};
  return {
    text: textOf(told.text),
    reportedAt: instantOf(told.reported_at) ?? AFTER_THE_WORKS,
    building: numberOf(told.building),
    unit: numberOf(told.unit),
    resolvedAt: instantOf(told.resolved_at),
  };
}

export function predictDuplicate(input, { sameIncident }) {
  const { same, score } = sameIncident(incidentOf(input.a), incidentOf(input.b));
  return { id: input.id, same_incident: same, score: Math.round(score * 1000) / 1000 };
}
