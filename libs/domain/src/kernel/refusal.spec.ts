import { Refusal, REFUSALS, type RefusalCode } from './refusal';

const codes = Object.keys(REFUSALS) as RefusalCode[];

test('every no is a client error or an honest failure of ours, and can be said in a sentence', () => {
  for (const code of codes) {
    const { status, message } = REFUSALS[code];
    expect({ code, isError: status >= 400 && status <= 599 }).toEqual({ code, isError: true });
    expect(message).toMatch(/^[^a-zA-Z]*(MB)?[^a-zA-Z]*。$/u);
  }
});

test('a refusal carries its code and its sentence', () => {
  const no = new Refusal('ticket.unknown', { status: 'resolved' });
  expect(no).toBeInstanceOf(Error);
  expect(no).toMatchObject({
    code: 'ticket.unknown',
    message: REFUSALS['ticket.unknown'].message,
    details: { status: 'resolved' },
  });
});

test('what is out of reach sounds exactly like what does not exist', () => {
  expect(REFUSALS['ticket.unknown'].status).toBe(404);
});
