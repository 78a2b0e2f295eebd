import { type Caller, Refusal, type SwapActor } from '@doorstep/domain';

/** For whom this is done: the caller themselves, or somebody a secretary speaks for. */
export function actorFor(caller: Caller, forPersonId: string | undefined): SwapActor {
  const isSecretary = caller.role === 'secretary';
  const personId = forPersonId ?? caller.personId;
  if (personId !== caller.personId && !isSecretary) throw new Refusal('role.not-allowed');
  return { personId, isSecretary };
}
