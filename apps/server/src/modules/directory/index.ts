export { DirectoryModule } from './directory.module';
export { Directory, type Party } from './directory';
export type { PartyToList } from './list-party';
