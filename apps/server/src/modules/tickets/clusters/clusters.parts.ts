import { ClusterViews } from './cluster-views';
import { ClustersController } from './clusters.controller';
import { OpenCase } from './open-case';
import { Reconsider } from './reconsider';
import { SetApart } from './set-apart';
import { UndoCase } from './undo-case';

/** What sees that several reports may be one matter, and makes one of them. */
export const CLUSTERS_CONTROLLERS = [ClustersController];
export const CLUSTERS_PARTS = [ClusterViews, OpenCase, UndoCase, SetApart, Reconsider];
