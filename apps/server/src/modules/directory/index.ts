export { DirectoryModule } from './directory.module';
export { Directory, type Party } from './directory';
export { GuideWords } from './guide-words';
export { HowSoon, type Waits } from './how-soon';
export type { PartyToList } from './list-party';
