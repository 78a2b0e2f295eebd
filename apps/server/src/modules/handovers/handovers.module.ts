import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { RosterModule } from '../roster/index';
import { TicketsModule } from '../tickets/index';
import { AnswerHandoverItems } from './answer-handover-items';
import { DraftAtEnding } from './draft-at-ending.listener';
import { DraftHandover } from './draft-handover';
import { DraftSheet } from './draft-sheet';
import { DrawSheet } from './draw-sheet';
import { GiveAtClosing } from './give-at-closing.listener';
import { GiveHandover } from './give-handover';
import { HandoversController } from './handovers.controller';
import { HandoversQuery } from './handovers.query';
import { NoteHandover } from './note-handover';
import { PassSheet } from './pass-sheet';
import { SettleHandoverItem } from './settle-handover-item';
import { SheetActs } from './sheet-acts';
import { SheetViews } from './sheet-views';
import { Tables } from './tables';
import { TellUnanswered } from './tell-unanswered.timer';

@Module({
  imports: [IdentityModule, RosterModule, TicketsModule],
  controllers: [HandoversController],
  providers: [
    AnswerHandoverItems,
    DraftAtEnding,
    DraftHandover,
    DraftSheet,
    DrawSheet,
    GiveAtClosing,
    GiveHandover,
    HandoversQuery,
    NoteHandover,
    PassSheet,
    SettleHandoverItem,
    SheetActs,
    SheetViews,
    Tables,
    TellUnanswered,
  ],
})
export class HandoversModule {}
