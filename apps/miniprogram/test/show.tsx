/* Draws a page the way the app does, on a phone that was never used. */
import { QueryClientProvider } from '@tanstack/react-query';
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { forgetSession } from '../src/device/session';
import { useOutbox } from '../src/device/outbox';
import { queries } from '../src/device/queries';
import { hush } from '../src/ui/toast';
import { phone } from './taro-stub';

/** Patient where the machine is busy; and every control counts, so the costly question "can it be seen?" is not asked. */
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 8_000, defaultHidden: true });

/** A new phone: nothing remembered, nobody signed in. */
export function newPhone(): void {
  phone.reset();
  forgetSession();
  queries.clear();
  useOutbox.setState({ parcels: [] });
  hush();
}

afterEach(() => {
  queries.clear();
  hush();
});

/** Puts a page on the screen, opened with these parameters. */
export function show(page: ReactElement, params: Record<string, string> = {}) {
  phone.params = params;
  return render(<QueryClientProvider client={queries}>{page}</QueryClientProvider>);
}

/** Taps a control by the words a person reads; where two say the same, the one in front. */
export async function tap(words: string | RegExp, role = 'button'): Promise<void> {
  const control = (await screen.findAllByRole(role, { name: words })).at(-1)!;
  await act(async () => {
    fireEvent.click(control);
    await Promise.resolve();
  });
}

/** Waits until every question of the page has its answer. */
export async function allAnswered(): Promise<void> {
  await waitFor(() => expect(queries.isFetching()).toBe(0));
}

/** Writes into a field by its label, as Taro's own elements tell it. */
export async function type(label: string, words: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await act(async () => {
    fireEvent(field, new CustomEvent('input', { detail: { value: words } }));
    await Promise.resolve();
  });
}

/** Chooses a day on the calendar under a field, turning years and months the way a finger does. */
export async function chooseDay(label: string, day: string): Promise<void> {
  const shown = (): string =>
    [...document.querySelectorAll('[id^="day-"]')].map(({ id }) => id).find((id) => /-01$/.test(id)) ?? '';
  if (shown() === '') await tap(new RegExp(`^${label}，`));
  const isBefore = (letters: number): boolean => shown().slice(4, 4 + letters) < day.slice(0, letters);
  const isThere = (letters: number): boolean => shown().slice(4, 4 + letters) === day.slice(0, letters);
  while (!isThere(4)) await tap(isBefore(4) ? '下一年' : '上一年');
  while (!isThere(7)) await tap(isBefore(7) ? '下个月' : '上个月');
  await act(async () => {
    fireEvent.click(document.getElementById(`day-${day}`)!);
    await Promise.resolve();
  });
}
