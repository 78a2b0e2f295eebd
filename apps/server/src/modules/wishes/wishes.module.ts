import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { MediaModule } from '../media/index';
import { StationsModule } from '../stations/index';
import { JudgingController } from './cards/judging.controller';
import { OffersController } from './cards/offers.controller';
import { ReadingsController } from './cards/readings.controller';
import { WishesController } from './cards/wishes.controller';
import { AgeWish } from './cards/age-wish.timer';
import { AskOffer } from './cards/ask-offer.timer';
import { AskWish } from './cards/ask-wish.timer';
import { AskNeighbours } from './cards/ask-neighbours.sender';
import { CardViews } from './cards/card-views';
import { CardsQuery } from './cards/cards.query';
import { ChangeOffer } from './cards/change-offer';
import { ChangeWish } from './cards/change-wish';
import { CheckWords } from './cards/check-words.sender';
import { EndOffer } from './cards/end-offer';
import { GiveUpWish } from './cards/give-up-wish';
import { JudgeOffer } from './cards/judge-offer';
import { JudgeWish } from './cards/judge-wish';
import { LapseOffer } from './cards/lapse-offer.timer';
import { LapseWish } from './cards/lapse-wish.timer';
import { OfferActs } from './cards/offer-acts';
import { PauseOffer } from './cards/pause-offer';
import { PutUpOffer } from './cards/put-up-offer';
import { PutUpWish } from './cards/put-up-wish';
import { RenewOffer } from './cards/renew-offer';
import { RenewWish } from './cards/renew-wish';
import { ResumeOffer } from './cards/resume-offer.timer';
import { SettleCheck } from './cards/settle-check';
import { WishActs } from './cards/wish-acts';
import { WithdrawWish } from './cards/withdraw-wish';
import { CompanionsController } from './pairings/companions.controller';
import { PairingLifeController } from './pairings/pairing-life.controller';
import { PairingsController } from './pairings/pairings.controller';
import { AnswerPairing } from './pairings/answer-pairing';
import { AskToBeMissed } from './pairings/ask-to-be-missed';
import { ChasePairing } from './pairings/chase-pairing.timer';
import { CompanionsQuery } from './pairings/companions.query';
import { EndPairing } from './pairings/end-pairing';
import { GlueCards } from './pairings/glue-cards';
import { LookAtPhone } from './pairings/look-at-phone';
import { MissResident } from './pairings/miss-resident.timer';
import { NameCompanion } from './pairings/name-companion';
import { PairingActs } from './pairings/pairing-acts';
import { PairingViews } from './pairings/pairing-views';
import { PairingsQuery } from './pairings/pairings.query';
import { Pairs } from './pairings/pairs';
import { PartWays } from './pairings/part-ways';
import { PrintAgreement } from './pairings/print-agreement';
import { ResumePairing } from './pairings/resume-pairing';
import { AskForReview } from './pairings/review-pairing.timer';
import { ReviewPairing } from './pairings/review-pairing';
import { SignAgreement } from './pairings/sign-agreement';
import { StopPairing } from './pairings/stop-pairing';
import { UnglueCards } from './pairings/unglue-cards';
import { VisitWordsController } from './visits/visit-words.controller';
import { VisitsController } from './visits/visits.controller';
import { ArriveAtVisit } from './visits/arrive-at-visit';
import { AskForHelp } from './visits/ask-for-help';
import { CallOffVisit } from './visits/call-off-visit';
import { ConfirmVisit } from './visits/confirm-visit';
import { FinishVisit } from './visits/finish-visit';
import { KeepReceipt } from './visits/keep-receipt';
import { PlanVisit } from './visits/plan-visit';
import { RemindVisit } from './visits/remind-visit.timer';
import { SayOfVisit } from './visits/say-of-visit';
import { SetOutForVisit } from './visits/set-out-for-visit';
import { SettleVisit } from './visits/settle-visit';
import { VisitActs } from './visits/visit-acts';
import { VisitViews } from './visits/visit-views';
import { VisitsQuery } from './visits/visits.query';
import { WatchVisit } from './visits/watch-visit.timer';
import { BadgeCodes } from './badges/badge-codes';
import { BadgeQuery } from './badges/badge.query';
import { BadgesController } from './badges/badges.controller';
import { HoursController } from './hours/hours.controller';
import { ExportHours } from './hours/export-hours';
import { HoursQuery } from './hours/hours.query';
import { PrintHoursCertificate } from './hours/print-hours-certificate';
import { WallController } from './wall/wall.controller';
import { JudgeThanks } from './wall/judge-thanks';
import { KeepAcquaintances } from './wall/keep-acquaintances.listener';
import { PairLines } from './wall/pair-lines.query';
import { SuggestionsQuery } from './wall/suggestions.query';
import { Suggestions } from './wall/suggestions';
import { ThankCompanion } from './wall/thank-companion';
import { ThanksQuery } from './wall/thanks.query';
import { WallQuery } from './wall/wall.query';
import { WishBoard } from './wall/wish-board.query';
import { Wishes } from './wishes';

const CARDS = [
  AgeWish,
  AskNeighbours,
  AskOffer,
  AskWish,
  CardViews,
  CardsQuery,
  ChangeOffer,
  ChangeWish,
  CheckWords,
  EndOffer,
  GiveUpWish,
  JudgeOffer,
  JudgeWish,
  LapseOffer,
  LapseWish,
  OfferActs,
  PauseOffer,
  PutUpOffer,
  PutUpWish,
  RenewOffer,
  RenewWish,
  ResumeOffer,
  SettleCheck,
  WishActs,
  WithdrawWish,
];
const PAIRINGS = [
  AnswerPairing,
  AskToBeMissed,
  ChasePairing,
  CompanionsQuery,
  EndPairing,
  GlueCards,
  LookAtPhone,
  MissResident,
  NameCompanion,
  PairingActs,
  PairingViews,
  PairingsQuery,
  Pairs,
  PartWays,
  PrintAgreement,
  ResumePairing,
  AskForReview,
  ReviewPairing,
  SignAgreement,
  StopPairing,
  UnglueCards,
];
const VISITS = [
  ArriveAtVisit,
  AskForHelp,
  CallOffVisit,
  ConfirmVisit,
  FinishVisit,
  KeepReceipt,
  PlanVisit,
  RemindVisit,
  SayOfVisit,
  SetOutForVisit,
  SettleVisit,
  VisitActs,
  VisitViews,
  VisitsQuery,
  WatchVisit,
];
const BADGES = [BadgeCodes, BadgeQuery];
const HOURS = [ExportHours, HoursQuery, PrintHoursCertificate];
const WALL = [
  JudgeThanks,
  KeepAcquaintances,
  PairLines,
  SuggestionsQuery,
  Suggestions,
  ThankCompanion,
  ThanksQuery,
  WallQuery,
  WishBoard,
];

@Module({
  imports: [IdentityModule, MediaModule, StationsModule],
  controllers: [
    JudgingController,
    OffersController,
    ReadingsController,
    WishesController,
    CompanionsController,
    PairingLifeController,
    PairingsController,
    VisitWordsController,
    VisitsController,
    BadgesController,
    HoursController,
    WallController,
  ],
  exports: [Wishes],
  providers: [Wishes, ...CARDS, ...PAIRINGS, ...VISITS, ...BADGES, ...HOURS, ...WALL],
})
export class WishesModule {}
