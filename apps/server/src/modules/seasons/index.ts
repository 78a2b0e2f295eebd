export { SeasonsModule } from './seasons.module';
export { Seasons } from './seasons';
