import { Injectable } from '@nestjs/common';

/** What is not as it should be without keeping this process from its work: shown by /health/ready, never failing it. */
@Injectable()
export class Readiness {
  private readonly states = new Map<string, boolean>();

  warn(name: string, isUp: boolean): void {
    this.states.set(name, isUp);
  }

  warnings(): Record<string, 'up' | 'down'> {
    return Object.fromEntries([...this.states].map(([name, isUp]) => [name, isUp ? 'up' : 'down']));
  }
}
