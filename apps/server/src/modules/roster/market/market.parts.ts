import { AnswerSwap } from './answer-swap';
import { AskSwap } from './ask-swap';
import { EndOffers } from './end-offers';
import { ExchangeBoards } from './exchange-boards';
import { ExpireSwap } from './expire-swap.timer';
import { FollowSeats } from './follow-seats.listener';
import { MarketController } from './market.controller';
import { MarketQuery } from './market.query';
import { OfferViews } from './offer-views';
import { OpenCallsQuery } from './open-calls.query';
import { PartnersQuery } from './partners.query';
import { ReturnsQuery } from './returns.query';
import { SwapChoicesController } from './swap-choices.controller';
import { SwapPartners } from './swap-partners';
import { SwapSeats } from './swap-seats';
import { TakeOffer } from './take-offer';
import { UndoSwap } from './undo-swap';
import { WithdrawSwap } from './withdraw-swap';

/** What serves questions about who takes whose turn. */
export const MARKET_CONTROLLERS = [MarketController, SwapChoicesController];

/** Its verbs, timers, listeners and queries. */
export const MARKET_PARTS = [
  AnswerSwap,
  AskSwap,
  EndOffers,
  ExchangeBoards,
  ExpireSwap,
  FollowSeats,
  MarketQuery,
  OfferViews,
  OpenCallsQuery,
  PartnersQuery,
  ReturnsQuery,
  SwapPartners,
  SwapSeats,
  TakeOffer,
  UndoSwap,
  WithdrawSwap,
];
