import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { Statement } from './flush';
import type { Queue } from './one-statement';
import { type Row, Transactions } from './transaction';

/** One commit must not grow without end: whoever waits behind it waits for all of it. */
const AT_ONCE = 32;

interface Waiting {
  statement: Statement;
  answer: (rows: Row[]) => void;
  fail: (error: unknown) => void;
}

/**
 * Statements that would only wait for one another (each takes the next number of the same station) go one behind the
 * other, and what has come while one was under way goes together: in one transaction, in one write to the socket, with
 * one wait for the disk. Whoever comes alone waits for nobody, unless the queue has patience. Where one of several cannot be done none of them is, and
 * each is asked alone: what is wrong with one is nobody else's.
 */
@Injectable()
export class Gathering {
  private readonly queues = new Map<string, Waiting[]>();

  constructor(private readonly transactions: Transactions) {}

  ask(queue: Queue, statement: Statement): Promise<Row[]> {
    return new Promise((answer, fail) => {
      const one = { statement, answer, fail };
      const waiting = this.queues.get(queue.name);
      if (waiting === undefined) void this.flow(queue, [one]);
      else waiting.push(one);
    });
  }

  private async flow({ name, patienceMs }: Queue, waiting: Waiting[]): Promise<void> {
    this.queues.set(name, waiting);
    if (patienceMs > 0) await pause(patienceMs);
    while (waiting.length > 0) await this.go(waiting.splice(0, AT_ONCE));
    this.queues.delete(name);
  }

  private async go(turn: readonly Waiting[]): Promise<void> {
    const together = turn.length > 1 ? await this.together(turn).catch(() => null) : null;
    if (together !== null) turn.forEach(({ answer }, place) => answer(together[place] ?? []));
    else await Promise.all(turn.map((one) => this.alone(one)));
  }

  private together(turn: readonly Waiting[]): Promise<Row[][]> {
    return this.transactions.inOne(turn.map(({ statement }) => statement));
  }

  private alone({ statement, answer, fail }: Waiting): Promise<void> {
    return this.transactions.query(statement.text, statement.values).then(answer, fail);
  }
}
