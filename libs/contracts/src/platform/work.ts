import * as z from 'zod/mini';
import { endpoint, id, instant, optionalText, page, paging, text, whole } from '../kernel/index';

/** A piece of later work that failed for good; it is somebody's task, not a log line. */
const deadLetter = z.object({
  workId: id(),
  name: text(60),
  /** What it was for, in words the secretary understands. */
  about: optionalText(100),
  failedAt: instant(),
  attempts: whole(0, 1000),
  lastError: optionalText(300),
});

export const listDeadLetters = endpoint({
  id: 'listDeadLetters',
  method: 'GET',
  path: '/dead-letters',
  room: 'audit',
  summary: '没办成的后台工作，等站长处理',
  who: ['secretary', 'district'],
  input: z.object(paging),
  output: page(deadLetter),
});

export const retryDeadLetter = endpoint({
  id: 'retryDeadLetter',
  method: 'POST',
  path: '/dead-letters/:workId/retry',
  room: 'audit',
  summary: '再试一次',
  who: ['secretary', 'district'],
  input: z.object({ workId: id() }),
  output: z.object({ workId: id(), dueAt: instant() }),
});

const healthAnswer = z.object({
  status: z.enum(['up', 'down']),
  checks: z.record(text(40), z.enum(['up', 'down'])),
});

export const readLiveness = endpoint({
  id: 'readLiveness',
  method: 'GET',
  path: '/health/live',
  room: 'platform',
  summary: '进程还活着',
  who: 'anyone',
  input: z.object({}),
  output: healthAnswer,
});

export const readReadiness = endpoint({
  id: 'readReadiness',
  method: 'GET',
  path: '/health/ready',
  room: 'platform',
  summary: '可以接待：数据库、迁移、后台引擎都好',
  who: 'anyone',
  input: z.object({}),
  output: healthAnswer,
});
