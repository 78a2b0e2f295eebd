import type { Caller, Refusal } from '@doorstep/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CALLER_SOURCE, type CallerSource } from './caller-source';

/** Finds whichever room answers for callers, so that the platform need not know which one it is. */
@Injectable()
export class CallerDoor implements CallerSource, OnModuleInit {
  private source: CallerSource | undefined;

  constructor(private readonly modules: ModuleRef) {}

  onModuleInit(): void {
    this.source = this.modules.get<CallerSource>(CALLER_SOURCE, { strict: false });
  }

  callerOf(bearer: string): Caller | Refusal {
    if (this.source === undefined) throw new Error('no room has said who callers are');
    return this.source.callerOf(bearer);
  }
}
