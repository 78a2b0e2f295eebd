/** Asks until the answer satisfies, or says what it was in the end. A story waits for what happens, never for a while. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  { ms = 20_000, every = 25 }: { ms?: number; every?: number } = {},
): Promise<T> {
  const until = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (performance.now() > until)
      throw new Error(`it never came right: ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
