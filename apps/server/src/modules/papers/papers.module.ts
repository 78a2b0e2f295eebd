import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { MediaModule } from '../media/index';
import { NotificationsModule } from '../notifications/index';
import { RegisterModule } from '../register/index';
import { StationsModule } from '../stations/index';
import { TicketsModule } from '../tickets/index';
import { AskPaper } from './ask-paper';
import { CancelPaper } from './cancel-paper';
import { Dossiers } from './dossiers';
import { ForgetPaper } from './forget-paper.timer';
import { Manuscripts } from './manuscripts';
import { OpenPaper } from './open-paper';
import { PaperBeats } from './paper-beats';
import { PaperHeads } from './paper-heads';
import { PaperLinks } from './paper-links';
import { PaperViews } from './paper-views';
import { PapersController } from './papers.controller';
import { PapersQuery } from './papers.query';
import { PaperPress } from './print/paper-press';
import { RemovePaperFiles } from './remove-paper-files.sender';
import { WritePaper } from './write-paper.timer';
import { Writing } from './writing';

@Module({
  imports: [IdentityModule, StationsModule, MediaModule, RegisterModule, TicketsModule, NotificationsModule],
  controllers: [PapersController],
  providers: [
    { provide: PaperPress, useFactory: () => new PaperPress() },
    AskPaper,
    CancelPaper,
    OpenPaper,
    PapersQuery,
    PaperLinks,
    PaperViews,
    PaperBeats,
    PaperHeads,
    Manuscripts,
    Dossiers,
    Writing,
    WritePaper,
    ForgetPaper,
    RemovePaperFiles,
  ],
})
export class PapersModule {}
