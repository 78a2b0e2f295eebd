interface OfRound {
  name: string;
  roundId: string;
}

/** What happens to a round that is walked before anybody complains; the subject is the round. */
export interface SeasonFactPayloads {
  'season.opened': OfRound & {
    season: string;
    closesDay: string;
    places: number;
    /** Where to go first: the places heard of most in earlier years. */
    first: readonly string[];
    /** Those on duty at its hour; nobody where it is no news any more. */
    personIds: readonly string[];
    isNews: boolean;
  };
  'season.taken': OfRound & { personId: string; personName: string };
  'season.given-back': OfRound & { personId: string };
  'season.looked': OfRound & { placeId: string; place: string; state: 'waiting' | 'fine' | 'found' };
  /** Half its days are over and nobody has looked anywhere. */
  'season.untouched': OfRound & { places: number; closesDay: string };
  'season.closed': OfRound & { places: number; looked: number; found: number; isByTime: boolean };
  'season.reopened': OfRound & { closesDay: string };
  /** The secretary wrote something in the calendar of seasons; the subject is the station. */
  'season-calendar.changed': { season: string; name: string; isOn: boolean };
}
