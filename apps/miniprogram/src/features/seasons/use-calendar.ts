import {
  addSeason,
  changeSeason,
  readSeasons,
  removeSeason,
  type AnswerOf,
  type SeasonView,
} from '@doorstep/contracts';
import { queries } from '../../device/queries';
import { useAct } from '../../device/use-act';
import { keyOf } from '../../device/use-ask';

type Calendar = AnswerOf<typeof readSeasons>;

/** What one writes of a season. */
export type WrittenSeason = Omit<SeasonView, 'isOwn' | 'isChanged' | 'nextDay' | 'openRoundId'>;

const keep = (calendar: Calendar): void => {
  queries.setQueryData(keyOf(readSeasons.id, {}), calendar);
};

export function useChangedSeason(onDone: () => void) {
  const { act, isBusy, problem } = useAct(changeSeason, (calendar) => {
    keep(calendar);
    onDone();
  });
  return { change: (season: WrittenSeason): void => act(written(season)), isBusy, problem };
}

export function useAddedSeason(onDone: () => void) {
  const { act, isBusy, problem } = useAct(addSeason, (calendar) => {
    keep(calendar);
    onDone();
  });
  return {
    add: (season: WrittenSeason): void => {
      const { season: _, ...parts } = written(season);
      act(parts);
    },
    isBusy,
    problem,
  };
}

export function useRemovedSeason(onDone: () => void) {
  const { act, isBusy, problem } = useAct(removeSeason, (calendar) => {
    keep(calendar);
    onDone();
  });
  return { remove: (season: string): void => act({ season }), isBusy, problem };
}

/** Only what is asked for: a card knows more. */
const written = (from: WrittenSeason): WrittenSeason => {
  const { season, name, isOn, opensOn, lastsDays, watchDays, by, looks, yardLooks, categories } = from;
  return { season, name, isOn, opensOn, lastsDays, watchDays, by, looks, yardLooks, categories };
};
