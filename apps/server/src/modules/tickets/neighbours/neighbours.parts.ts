import { AnswerFollowed } from './answer-followed';
import { FindNearby } from './find-nearby.query';
import { FollowedViews } from './followed-views';
import { FollowTicket } from './follow-ticket';
import { MergesController } from './merges.controller';
import { MergeTicket } from './merge-ticket';
import { NeighboursController } from './neighbours.controller';
import { UnmergeTicket } from './unmerge-ticket';
import { UnfollowTicket } from './unfollow-ticket';

/** What serves neighbours with the same trouble. */
export const NEIGHBOURS_CONTROLLERS = [NeighboursController, MergesController];
export const NEIGHBOURS_PARTS = [
  FindNearby,
  FollowedViews,
  FollowTicket,
  UnfollowTicket,
  AnswerFollowed,
  MergeTicket,
  UnmergeTicket,
];
