import type { FactType } from '@doorstep/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Ear } from '../database/flush';
import {
  LISTENER,
  type ListenerHandler,
  type ListenerNote,
  type TogetherListener,
} from './listener.decorator';
import { SENDER, type SenderHandler } from './sender.decorator';
import { TIMER, type TimerHandler, type TogetherTimer } from './timer.decorator';

/**
 * Who handles which later work, found among all providers when the application starts. Every process knows all of
 * them: a web server that runs no work still writes the due rows of its facts.
 */
@Injectable()
export class DueRegistry implements OnModuleInit {
  readonly listeners = new Map<string, ListenerHandler | TogetherListener>();
  readonly timers = new Map<string, TimerHandler | TogetherTimer>();
  readonly senders = new Map<string, SenderHandler>();
  private readonly subscribed = new Map<FactType, Ear[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype === 'function' && instance) this.enrol(metatype, instance as object);
    }
  }

  listenersOf(type: FactType): readonly Ear[] {
    return this.subscribed.get(type) ?? [];
  }

  /** Whether several rows of this name may be one piece of work. */
  goesTogether(name: string): boolean {
    const handler = this.listeners.get(name) ?? this.timers.get(name);
    return handler !== undefined && 'handleAll' in handler;
  }

  private enrol(metatype: object, instance: object): void {
    const listener = Reflect.getMetadata(LISTENER, metatype) as ListenerNote | undefined;
    const timer = Reflect.getMetadata(TIMER, metatype) as string | undefined;
    const sender = Reflect.getMetadata(SENDER, metatype) as string | undefined;
    if (listener !== undefined) this.subscribe(listener, instance as ListenerHandler | TogetherListener);
    if (timer !== undefined) keep(this.timers, timer, instance as TimerHandler | TogetherTimer);
    if (sender !== undefined) keep(this.senders, sender, instance as SenderHandler);
  }

  private subscribe(
    { name, types, priorityOf }: ListenerNote,
    handler: ListenerHandler | TogetherListener,
  ): void {
    keep(this.listeners, name, handler);
    for (const type of types) {
      const ear = { name, priority: priorityOf(type) };
      this.subscribed.set(type, [...this.listenersOf(type), ear]);
    }
  }
}

/** Two handlers under one name would share due rows: that must not start. */
function keep<H>(handlers: Map<string, H>, name: string, handler: H): void {
  const other = handlers.get(name);
  if (other !== undefined && other !== handler) throw new Error(`two handlers are named ${name}`);
  handlers.set(name, handler);
}
