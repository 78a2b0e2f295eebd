import type { FastifyInstance } from 'fastify';
import { FAULT_MODES, type FaultMode, type FaultRule } from '../faults/faults';
import type { Sandbox } from '../sandbox';
import { body, count, flag, text } from './bodies';

const rule = body(
  {
    pattern: text,
    mode: { type: 'string', pattern: `^(${FAULT_MODES.join('|')}|errcode -?\\d+)$` },
    errcode: { type: 'integer' },
    code: text,
    delayMs: count,
    count,
    probability: { type: 'number', minimum: 0, maximum: 1 },
    after: count,
    until: { type: 'string', format: 'date-time' },
    isHandled: flag,
  },
  ['pattern', 'mode'],
);

type Written = Omit<FaultRule, 'mode'> & { mode: string };

/** What goes wrong, for which calls, how often. `errcode 45009` may be written as one word. */
export function faultRoutes(app: FastifyInstance, { faults, calls }: Sandbox): void {
  app.get('/faults', () => faults.all());
  app.post<{ Body: Written }>('/faults', { schema: rule }, ({ body: written }, reply) => {
    const [mode, errcode] = written.mode.split(' ');
    const code = errcode === undefined ? {} : { errcode: Number(errcode) };
    return reply.code(201).send(faults.add({ ...written, ...code, mode: mode as FaultMode }));
  });
  app.delete('/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.delete<{ Params: { id: string } }>('/faults/:id', ({ params }, reply) => {
    faults.remove(Number(params.id));
    return reply.code(204).send();
  });
  app.get('/calls', () => calls.all());
}
