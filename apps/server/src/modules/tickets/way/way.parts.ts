import { DivertTicket } from './divert-ticket';
import { ObjectToDiversion } from './object-to-diversion';
import { ProposeVisit } from './propose-visit';
import { AgreeVisit } from './agree-visit';
import { ReopenTicket } from './reopen-ticket';
import { CallBack } from './call-back';
import { SuspendTicket } from './suspend-ticket';
import { ResumeTicket } from './resume-ticket';
import { AskExtension } from './ask-extension';
import { AnswerExtension } from './answer-extension';
import { TransferTicket } from './transfer-ticket';
import { GiveUpTicket } from './give-up-ticket';
import { DecideUnsolvable } from './decide-unsolvable';
import { CallBacks } from './call-backs.query';
import { CallBacksController } from './call-backs.controller';
import { FindNobody } from './find-nobody';
import { KeepTicket } from './keep-ticket';
import { WhistleForTicket } from './whistle-for-ticket';
import { ResidentsWayController } from './residents-way.controller';
import { StationsWayController } from './stations-way.controller';
import { WayActs } from './way-acts';
import { WorkWayController } from './work-way.controller';

/** What the tickets module takes in from here. */
export const WAY_PARTS = [
  WayActs,
  DivertTicket,
  ObjectToDiversion,
  ProposeVisit,
  AgreeVisit,
  FindNobody,
  ReopenTicket,
  CallBack,
  SuspendTicket,
  ResumeTicket,
  AskExtension,
  AnswerExtension,
  TransferTicket,
  GiveUpTicket,
  DecideUnsolvable,
  KeepTicket,
  WhistleForTicket,
  CallBacks,
];
export const WAY_CONTROLLERS = [
  ResidentsWayController,
  WorkWayController,
  StationsWayController,
  CallBacksController,
];
