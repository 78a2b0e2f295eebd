export { type Drafting, RosterSolver } from './roster-solver';
