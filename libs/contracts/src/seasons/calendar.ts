import { ISSUE_CATEGORY_IDS, LOOKS_AT_MOST, ROUND_SPREADS, SEASONS_AT_MOST } from '@doorstep/domain';
import * as z from 'zod/mini';
import { day, endpoint, id, list, text, whole } from '../kernel/index';

const SECRETARY = ['secretary'] as const;

/** Two figures, a line, two figures; whether there is such a day is the rule's to say. */
const date = z.string().check(z.maxLength(5), z.regex(/^\d\d-\d\d$/));
const looks = () => list(text(40), LOOKS_AT_MOST);

const parts = {
  name: text(20),
  isOn: z.boolean(),
  /** Null: by the Spring Festival; only the drill before the feast may. */
  opensOn: z.nullable(date),
  lastsDays: whole(3, 60),
  watchDays: whole(7, 180),
  by: z.enum(ROUND_SPREADS),
  looks: looks(),
  yardLooks: looks(),
  categories: list(z.enum(ISSUE_CATEGORY_IDS), 6).check(z.minLength(1)),
};

const season = z.object({
  season: text(40),
  ...parts,
  isOwn: z.boolean(),
  isChanged: z.boolean(),
  /** The next round, by the station's own calendar; null where nobody knows. */
  nextDay: z.nullable(day()),
  /** The round that is being walked. */
  openRoundId: z.nullable(id()),
});
export type SeasonView = z.output<typeof season>;

const calendar = z.object({ items: list(season, SEASONS_AT_MOST) });

export const readSeasons = endpoint({
  id: 'readSeasons',
  method: 'GET',
  path: '/seasons',
  room: 'seasons',
  summary: '季节日历：哪些季节、哪天开始、看什么',
  who: [...SECRETARY, 'district'],
  input: z.object({}),
  output: calendar,
});

export const changeSeason = endpoint({
  id: 'changeSeason',
  method: 'PUT',
  path: '/seasons/:season',
  room: 'seasons',
  summary: '改一个季节：开关、日子、看什么；已经开始的这一轮不变',
  who: SECRETARY,
  input: z.object({ season: text(40), ...parts }),
  output: calendar,
});

export const addSeason = endpoint({
  id: 'addSeason',
  method: 'POST',
  path: '/seasons',
  room: 'seasons',
  summary: '加一个本站自己的季节',
  who: SECRETARY,
  input: z.object(parts),
  output: calendar,
});

export const removeSeason = endpoint({
  id: 'removeSeason',
  method: 'DELETE',
  path: '/seasons/:season',
  room: 'seasons',
  summary: '本站自己的季节删掉；常备的季节恢复原样',
  who: SECRETARY,
  input: z.object({ season: text(40) }),
  output: calendar,
});
