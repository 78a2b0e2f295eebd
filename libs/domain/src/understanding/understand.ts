import { sameIncidentWith, type SameIncident } from './incident/same-incident';
import type { ReportedIncident } from './incident/report-read';
import { hear } from './judging/hear';
import { learned, learnedIncident } from './learning/learned';
import { understandWith } from './understand-with';
import type { StationFacts, Understanding, UnderstandingContext } from './understanding';

/**
 * What a text says: its matters, its place, and what to do meanwhile. A pure function of the words and of what the
 * station knows. Always a suggestion: people change any part of it. With its weights it is too large for the phone's
 * main package: the phone asks the server, and looks for danger by itself (`dangerIn`).
 */
export const understand = (text: string, context: UnderstandingContext): Understanding =>
  understandWith(learned(), text, context);

/** Reads everything there is to know once, so that nobody who speaks first has to wait for it. */
export const getReadyToUnderstand = (): void => void hear('楼道灯不亮', learned());

/**
 * Whether the member on duty would attach `b` (the later report) to the entry of `a` instead of opening a new one. What
 * the station knows does not count so far; whoever has it may pass it.
 */
export const sameIncident = (
  a: ReportedIncident,
  b: ReportedIncident,
  _station?: StationFacts,
): SameIncident => sameIncidentWith({ models: learned(), weights: learnedIncident() }, a, b);
