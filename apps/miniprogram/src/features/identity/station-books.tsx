import type { Role } from '@doorstep/domain';
import { go } from '../../device/navigate';
import { Button } from '../../ui/button';
import { ME_WORDS } from './words';

/** The station's books this hat may open: what was said, who sits when and by which rules, who belongs here, what hangs at the doors. */
export function StationBooks({ role }: { role: Role }) {
  const isHandler = role === 'member' || role === 'secretary';
  return (
    <>
      {role !== 'resident' && (
        <Button id="open-alerts" look="second" icon="bell" onTap={() => void go('alerts', {})}>
          {ME_WORDS.alerts}
        </Button>
      )}
      {(isHandler || role === 'district') && (
        <Button id="open-register" look="second" icon="paper" onTap={() => void go('register', {})}>
          {ME_WORDS.register}
        </Button>
      )}
      {(isHandler || role === 'district') && (
        <Button id="open-roster" look="second" icon="calendar" onTap={() => void go('roster', {})}>
          {ME_WORDS.roster}
        </Button>
      )}
      {role === 'secretary' && (
        <>
          <Button id="open-drafting" look="second" icon="swap" onTap={() => void go('drafting', {})}>
            {ME_WORDS.drafting}
          </Button>
          <Button id="open-duty-rules" look="second" icon="clock" onTap={() => void go('duty-rules', {})}>
            {ME_WORDS.dutyRules}
          </Button>
        </>
      )}
      {(isHandler || role === 'district') && (
        <Button id="open-silence" look="second" icon="alert" onTap={() => void go('silence', {})}>
          {ME_WORDS.silence}
        </Button>
      )}
      {role === 'secretary' && (
        <Button id="open-people" look="second" icon="person" onTap={() => void go('people', {})}>
          {ME_WORDS.people}
        </Button>
      )}
      {isHandler && (
        <Button id="open-doors" look="second" icon="door" onTap={() => void go('doors', {})}>
          {ME_WORDS.doors}
        </Button>
      )}
    </>
  );
}
