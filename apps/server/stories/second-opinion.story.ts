import type { Guidance } from '@doorstep/contracts';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from './support/bare-phone';
import { DOOR, Neighbourhood } from './support/neighbourhood';

type Mood = (response: ServerResponse) => void;

const saying = (content: unknown): Mood => {
  return (response) => void response.end(JSON.stringify({ choices: [{ message: { content } }] }));
};

/** Words our own core cannot place. */
const UNCLEAR = '那个东西它又那样了，5号楼2单元王大爷 13812345678';

let here: Neighbourhood;
let model: Server;
let mood: Mood;
let heard: string[];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};

beforeAll(async () => {
  model = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      heard.push(body);
      mood(response);
    });
  });
  await new Promise<void>((listening) => model.listen(0, '127.0.0.1', listening));
  const { port } = model.address() as AddressInfo;
  const env = { LANGUAGE_MODEL_URL: `http://127.0.0.1:${port}/v1` };
  here = await Neighbourhood.open({ isAlone: true, env });
}, 240_000);
afterAll(async () => {
  await here?.close();
  model.closeAllConnections();
  model.close();
});
beforeEach(() => {
  heard = [];
});

test('words our own core cannot place are not thanked for', async () => {
  mood = saying('none');
  const { body } = await ask<Guidance>(here.url, 'POST /guidance', {
    body: { words: UNCLEAR, doorCode: DOOR },
  });
  expect(body).toMatchObject({ matters: [], notAnIssue: null });
});

const opinionOn = async (words: string): Promise<Guidance['secondOpinion']> => {
  const { status, body } = await ask<Guidance>(here.url, 'POST /guidance', {
    body: { words, doorCode: DOOR },
  });
  expect(status).toBe(200);
  return body.secondOpinion;
};

test('where our own core is unsure the model is heard, and its word stands apart as a suggestion', async () => {
  mood = saying(' lighting ');
  expect(await opinionOn(UNCLEAR)).toBe('lighting');
});

test('nothing that points at a person or a flat leaves the house', async () => {
  mood = saying('none');
  await opinionOn(UNCLEAR);
  expect(heard).toHaveLength(1);
  for (const secret of ['王大爷', '13812345678', '5号楼', '2单元']) expect(heard[0]).not.toContain(secret);
});

test('where our own core is sure, and in danger, nobody else is asked', async () => {
  mood = saying('lighting');
  expect(await opinionOn('楼道里一股煤气味')).toBeNull();
  expect(heard).toEqual([]);
});

test.each<[string, Mood]>([
  ['answers 500', (response) => void response.writeHead(500).end('{}')],
  ['talks garbage', (response) => void response.end('<html>')],
  ['names a kind that is none', saying('drop table tickets')],
  ['answers with something else than words', saying({ category: 'lighting' })],
  ['answers null', (response) => void response.end('null')],
  ['never stops', (response) => void response.end('x'.repeat(3_000_000))],
  ['sends us elsewhere', (response) => void response.writeHead(302, { location: '/v1/other' }).end()],
  ['hangs up', (response) => void response.destroy()],
  ['hangs', () => undefined],
])('a model that %s gives no opinion, and the answer comes all the same', async (_, how) => {
  mood = how;
  expect(await opinionOn(UNCLEAR)).toBeNull();
});
