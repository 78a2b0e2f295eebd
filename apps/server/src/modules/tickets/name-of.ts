import type { Reader } from '../../platform/database/reader';
import type { Identity } from '../identity/index';
import { words } from './words';

/** The name under which the station's own people sign; never empty. */
export async function nameOf(identity: Identity, reader: Reader, personId: string): Promise<string> {
  return (await identity.namesOf(reader, [personId])).get(personId) ?? words.desk;
}
