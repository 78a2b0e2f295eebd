export { OpeningModule } from './opening.module';
export { Opening, type Wall, type WallPhone } from './opening';
export { readStationFile, StationFileProblems } from './read-station-file';
