import { launchQuery } from './launch-query';

const STORE = 'files';

/**
 * Bytes the browser keeps across a reload, in the page's own database (the ordinary storage holds only short words).
 * Pretend phones on one screen keep apart by a database of their own.
 */
export const browserFiles = {
  put: (id: string, blob: Blob): Promise<void> =>
    inStore('readwrite', (store) => store.put(blob, id)).then(() => undefined),
  get: (id: string): Promise<Blob | undefined> =>
    inStore<Blob | undefined>('readonly', (store) => store.get(id)),
  remove: (id: string): Promise<void> =>
    inStore('readwrite', (store) => store.delete(id)).then(() => undefined),
};

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  const transaction = database.transaction(STORE, mode);
  const request = work(transaction.objectStore(STORE));
  return new Promise<T>((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
  }).finally(() => database.close());
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`doorstep-files:${launchQuery('phone') ?? ''}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps no files'));
  });
}
