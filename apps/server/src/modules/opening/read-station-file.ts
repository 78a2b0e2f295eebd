import { type StationFile, stationFile, type StationToRead } from './station-file';

/** A station file that cannot be read as it is: everything wrong with it, where, in one go. */
export class StationFileProblems extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`station file:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'StationFileProblems';
    this.problems = problems;
  }
}

/** Reads a station file or throws all its problems at once: nothing is written from a file that is half right. */
export function readStationFile(json: unknown): StationFile {
  const parsed = stationFile.safeParse(json);
  if (!parsed.success) {
    throw new StationFileProblems(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    );
  }
  const { stations } = parsed.data;
  const problems = [
    ...repeated(
      'stations',
      stations.map(({ key }) => key),
    ),
    ...stations.flatMap(problemsOf),
  ];
  if (problems.length > 0) throw new StationFileProblems(problems);
  return parsed.data;
}

/** What a schema cannot see: names used twice, names nobody has, times that run backwards. */
function problemsOf(station: StationToRead): string[] {
  const people = [
    ...station.secretaries,
    ...station.members,
    ...station.residents,
    ...station.parties.flatMap((party) => party.staff),
  ];
  const found = [
    ...repeated(
      'people',
      people.map(({ key }) => key),
    ),
    ...repeated(
      'parties',
      station.parties.map(({ key }) => key),
    ),
    ...repeated(
      'buildings',
      station.buildings.map(({ building }) => String(building)),
    ),
    ...repeated(
      'door codes',
      station.buildings.flatMap(({ doorCodes = [] }) => doorCodes),
    ),
    ...station.buildings.flatMap(codeProblems),
    ...slotProblems(station),
    ...companionProblems(station),
  ];
  return found.map((problem) => `station ${station.key}: ${problem}`);
}

function repeated(what: string, names: readonly string[]): string[] {
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...twice].map((name) => `${what}: ${name} stands there twice`);
}

function codeProblems({ building, units, doorCodes }: StationToRead['buildings'][number]): string[] {
  if (doorCodes === undefined || doorCodes.length === units) return [];
  return [`building ${building}: ${doorCodes.length} door codes for ${units} units`];
}

function companionProblems({ members }: StationToRead): string[] {
  const known = new Set(members.map(({ key }) => key));
  return members.flatMap(({ key, duty }) =>
    (duty?.companions ?? [])
      .filter((companion) => !known.has(companion))
      .map((companion) => `member ${key}: nobody is called ${companion}`),
  );
}

function slotProblems({ slots, members }: StationToRead): string[] {
  const known = new Set(members.map(({ key }) => key));
  const inOrder = [...slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return inOrder.flatMap((slot, at) => {
    const name = `slot ${slot.startsAt.toISOString()}`;
    const next = inOrder[at + 1];
    const strangers = slot.members.filter((key) => !known.has(key));
    return [
      ...(slot.endsAt > slot.startsAt ? [] : [`${name}: ends before it begins`]),
      ...(next && next.startsAt < slot.endsAt ? [`${name}: runs into the next one`] : []),
      ...strangers.map((key) => `${name}: nobody is called ${key}`),
      ...repeated(name, slot.members),
    ];
  });
}
