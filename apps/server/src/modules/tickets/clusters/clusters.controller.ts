import {
  listClusters,
  openCase,
  readCluster,
  reconsider,
  setApart,
  undoCase,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ClusterViews } from './cluster-views';
import { OpenCase } from './open-case';
import { Reconsider } from './reconsider';
import { SetApart } from './set-apart';
import { UndoCase } from './undo-case';

/** Several reports that look alike: one matter, or not. */
@Controller()
export class ClustersController {
  constructor(
    private readonly views: ClusterViews,
    private readonly open: OpenCase,
    private readonly undo: UndoCase,
    private readonly apart: SetApart,
    private readonly anew: Reconsider,
  ) {}

  @Endpoint(listClusters)
  listClusters(@CurrentAct() { caller }: CallerAct) {
    return this.views.list(caller);
  }

  @Endpoint(readCluster)
  readCluster(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readCluster>) {
    return this.views.read(caller, input);
  }

  @Endpoint(openCase)
  openCase(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof openCase>) {
    return this.open.execute(act, input);
  }

  @Endpoint(undoCase)
  undoCase(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof undoCase>) {
    return this.undo.execute(act, input);
  }

  @Endpoint(setApart)
  setApart(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof setApart>) {
    return this.apart.execute(act, input);
  }

  @Endpoint(reconsider)
  reconsider(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reconsider>) {
    return this.anew.execute(act, input);
  }
}
