import type { decideStationRule, InputOf, OutputOf } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { StationKnowledge } from '../station-knowledge';
import { rulesViewOf } from './station-rules.query';

type State = InputOf<typeof decideStationRule>['state'];

/** What may become of a rule: taken or not, and whatever was decided may be decided anew. */
const FROM: Record<State, readonly string[]> = {
  accepted: ['proposed', 'accepted', 'declined', 'revoked'],
  declined: ['proposed'],
  revoked: ['accepted'],
};

/** The secretary takes a proposed rule, leaves it, or ends one that was taken. It counts from the next question on. */
@Injectable()
export class DecideStationRule {
  constructor(
    private readonly db: Database,
    private readonly knowledge: StationKnowledge,
  ) {}

  async execute(
    act: CallerAct,
    { ruleId, state, words }: InputOf<typeof decideStationRule>,
  ): Promise<OutputOf<typeof decideStationRule>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const view = await this.db.act(act, { stationId }, async (tx) => {
      const [rule] = await tx.query<{ words: string; state: string }>(FIND, [stationId, ruleId]);
      if (!rule) throw new Refusal('station-rule.unknown');
      if (!FROM[state].includes(rule.state)) throw new Refusal('station-rule.wrong-state');
      const said = words ?? rule.words;
      await tx.query(DECIDE, [stationId, ruleId, state, said, tx.now, actorId]);
      const about = { subjectId: ruleId, actorId, actorRole };
      tx.record('station-rule.decided', about, { words: said, state });
      return rulesViewOf(tx, stationId);
    });
    this.knowledge.changed(stationId);
    return view;
  }
}

const FIND = 'select words, state from station_rules where station_id = $1 and rule_id = $2 for update';

const DECIDE = `
  update station_rules set state = $3, words = $4, decided_at = $5, decided_by = $6
   where station_id = $1 and rule_id = $2`;
