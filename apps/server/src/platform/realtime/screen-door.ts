import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { SCREEN_SOURCE, type ScreenSource } from './screen-source';

/** Finds whichever room issues screens; a house without one has no screens, and takes no token for one. */
@Injectable()
export class ScreenDoor implements ScreenSource, OnModuleInit {
  private source: ScreenSource | undefined;

  constructor(private readonly modules: ModuleRef) {}

  onModuleInit(): void {
    try {
      this.source = this.modules.get<ScreenSource>(SCREEN_SOURCE, { strict: false });
    } catch {
      this.source = undefined;
    }
  }

  stationOfScreen(token: string): Promise<string | null> {
    return this.source?.stationOfScreen(token) ?? Promise.resolve(null);
  }
}
