import Fastify from 'fastify';
import pg from 'pg';
import { capturedBoard, reportsOf } from './captured';

/**
 * The reference: Fastify and pg and the product's own SQL under a name, nothing else. No sign-in, no validation of
 * questions, no cut of answers. Started as a process of its own; prints the port it listens on.
 */
const people = JSON.parse(process.argv[3] ?? '[]') as { stationId: string; personId: string }[];
const [first] = people;
if (first === undefined) throw new Error('the bare server needs to know on whose behalf');
const pool = new pg.Pool({ connectionString: process.argv[2], max: 16 });
pg.types.setTypeParser(20, Number);

const report = await reportsOf(people);
const board = await capturedBoard(first);

const app = Fastify();
app.post('/report', async () => {
  const { rows } = await pool.query<{ answer: unknown }>({
    name: 'report',
    text: report.text,
    values: report.next(),
  });
  return rows[0]?.answer;
});
app.get('/board', async () => {
  const { rows } = await pool.query({ name: 'board', text: board.text, values: board.values });
  return { items: rows.slice(0, 20) };
});
await app.listen({ port: 0, host: '127.0.0.1' });
const [address] = app.addresses();
console.log(`listening ${typeof address === 'object' ? address.port : 0}`);
process.on(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0)),
);
