import type { OutputOf, readTranscript } from '@doorstep/contracts';
import { recordNote } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { PretendTranscriber, type Mood } from './support/pretend-transcriber';
import { refusal, right } from './support/steps';

type Transcript = OutputOf<typeof readTranscript>;

let here: Neighbourhood;
let machine: PretendTranscriber;
let li: Person;

beforeAll(async () => {
  machine = await PretendTranscriber.open();
  const env = { TRANSCRIPTION_URL: machine.url, TRANSCRIPTION_KEY: 'a-key' };
  here = await Neighbourhood.open({ isAlone: true, env });
  li = await here.resident();
}, 240_000);
afterAll(async () => {
  await here?.close();
  await machine?.close();
});

const heardOf = async (mediaId: string): Promise<string | null> =>
  right(await li.get<Transcript>(`/media/${mediaId}/transcript`)).words;

test('what was said comes back as words on one line, and the machine got the sound under its key', async () => {
  machine.says('楼道灯\n不亮了，\u0000老人摸黑');
  const note = await recordNote(li);
  expect(note).toMatchObject({ kind: 'voice', seconds: 2 });
  expect(await heardOf(note.mediaId)).toBe('楼道灯 不亮了， 老人摸黑');
  expect(machine.heard).toEqual([
    expect.objectContaining({ path: '/v1/audio/transcriptions', authorization: 'Bearer a-key' }),
  ]);
  expect(machine.heard[0]?.body).toContain('name="file"; filename="voice.wav"');
});

test('nobody hears what another one said, and a note that is none is a clear no', async () => {
  const note = await recordNote(li);
  const [zhao] = await here.onDuty();
  expect(refusal(await zhao!.get(`/media/${note.mediaId}/transcript`))).toBe('404 media.unknown');
  const nothing = '01890000-0000-7000-8000-000000000000';
  expect(refusal(await li.get(`/media/${nothing}/transcript`))).toBe('404 media.unknown');
});

test('a lecture is cut to what fits into a report', async () => {
  machine.says('啊'.repeat(900));
  const { mediaId } = await recordNote(li);
  expect(Array.from((await heardOf(mediaId)) ?? '')).toHaveLength(500);
});

test.each<[string, Mood]>([
  ['answers 500', (response) => void response.writeHead(500).end('{}')],
  ['talks garbage', (response) => void response.end('<html>')],
  ['answers null', (response) => void response.end('null')],
  ['answers with something else than words', (response) => void response.end('{"text":{"a":1}}')],
  ['heard nothing', (response) => void response.end('{"text":"  "}')],
  ['never stops', (response) => void response.end('x'.repeat(3_000_000))],
  ['sends us elsewhere', (response) => void response.writeHead(302, { location: '/v1/other' }).end()],
  ['hangs up', (response) => void response.destroy()],
  ['hangs', () => undefined],
])('a machine that %s is no words, and the note is there all the same', async (_, mood) => {
  machine.behaves(mood);
  const note = await recordNote(li);
  expect(await heardOf(note.mediaId)).toBeNull();
  expect((await fetch(here.url + note.url)).status).toBe(200);
});
