import type { AnswerOf, AskOf, Endpoint } from '@doorstep/contracts';
import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { keptAnswer } from './kept-answers';
import { ApiRefusal } from './refusals';
import { call } from './request';

export interface AskOptions<E extends Endpoint> {
  /** False: not yet; something needed for the question is missing. */
  isAsked?: boolean;
  /** The secret of the link this is asked under, instead of a session. */
  pass?: string;
  /** The last answer stays on the phone and is shown until a new one comes. */
  isKept?: boolean;
  /** For how long an answer is as good as new. */
  freshFor?: number;
  /** Asked again and again while the page is in front, for something that is under way. */
  everyMs?: number;
  /** Once the answer says so it is not asked again. */
  isOver?: (answer: AnswerOf<E>) => boolean;
}

/** The key under which answers to a question are held; with only the endpoint's id, all of them. */
export const keyOf = (endpointId: string, input?: unknown): readonly unknown[] =>
  input === undefined ? [endpointId] : [endpointId, input];

/** What one link may see is held apart from what another may. */
const keyUnder = (endpointId: string, input: unknown, pass: string | undefined): readonly unknown[] =>
  keyOf(endpointId, pass ?? input);

/** A no that will be the same no in a moment. */
export const isClearNo = (error: unknown): error is ApiRefusal =>
  error instanceof ApiRefusal && !error.isPassing;

/** Asks the server and shows the answer, the one kept from last time first. */
export function useAsk<E extends Endpoint>(
  endpoint: E,
  input: AskOf<E>,
  { isAsked = true, pass, isKept = false, freshFor, everyMs, isOver = () => false }: AskOptions<E> = {},
) {
  const kept = keptAnswer(endpoint, input);
  return useQuery<AnswerOf<E>>({
    queryKey: keyUnder(endpoint.id, input, pass),
    queryFn: async ({ signal }) => {
      const answer = await call(endpoint, input, { pass, signal });
      if (isKept) kept.write(answer);
      return answer;
    },
    enabled: isAsked,
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
    ...(everyMs === undefined
      ? {}
      : {
          refetchInterval: ({ state: { data, error } }) =>
            isClearNo(error) || (data !== undefined && isOver(data as AnswerOf<E>)) ? false : everyMs,
        }),
    ...(isKept ? startingFrom<AnswerOf<E>>(kept.read()) : {}),
  });
}

interface PageOf<T> {
  items: T[];
  nextCursor: string | null;
}

/** Asks for a list twenty at a time; what was shown stays where it is, more is added below. */
export function useAskPages<E extends Endpoint, T>(
  endpoint: E,
  input: AskOf<E>,
  { isKept = false }: Pick<AskOptions<E>, 'isKept'> = {},
) {
  type Page = AnswerOf<E> & PageOf<T>;
  const kept = keptAnswer(endpoint, input);
  const query = useInfiniteQuery({
    queryKey: keyOf(endpoint.id, input),
    queryFn: async ({ pageParam, signal }) => {
      const page = (await call(
        endpoint,
        (pageParam === '' ? input : { ...(input as object), cursor: pageParam }) as AskOf<E>,
        { signal },
      )) as Page;
      if (isKept && pageParam === '') kept.write(page);
      return page;
    },
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.nextCursor,
    ...(isKept ? startingFrom<InfiniteData<Page, string>>(firstPage<Page>(kept.read())) : {}),
  });
  const pages = query.data?.pages ?? [];
  return { ...query, first: pages[0], items: pages.flatMap((page): T[] => page.items) };
}

function startingFrom<A>(kept: { answer: unknown; at: number } | undefined): {
  initialData?: A;
  initialDataUpdatedAt?: number;
} {
  return kept === undefined ? {} : { initialData: kept.answer as A, initialDataUpdatedAt: 0 };
}

function firstPage<P>(kept: { answer: unknown; at: number } | undefined) {
  return kept && { at: kept.at, answer: { pages: [kept.answer as P], pageParams: [''] } };
}
