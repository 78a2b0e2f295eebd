import { QueryClient } from '@tanstack/react-query';
import { ApiOffline } from './refusals';

const FRESH = 10_000;
const KEPT = 10 * 60_000;

/** One more try for a question that never arrived; a clear no is a no. */
const again = (failures: number, problem: unknown): boolean => problem instanceof ApiOffline && failures < 1;

/** Answers this phone holds while it is open. The network is judged by trying, not by what the phone believes of it. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: FRESH,
      gcTime: KEPT,
      retry: again,
      retryDelay: 800,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
