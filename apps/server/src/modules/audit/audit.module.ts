import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { DeadLettersQuery } from './dead-letters.query';
import { RetryDeadLetter } from './retry-dead-letter';

@Module({ controllers: [AuditController], providers: [DeadLettersQuery, RetryDeadLetter] })
export class AuditModule {}
