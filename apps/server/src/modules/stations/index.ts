export { StationsModule } from './stations.module';
export { Stations, type BuildingPlace, type Door, type Station } from './stations';
export type { BuildingToOpen, StationToOpen } from './open-station';
