import { rm } from 'node:fs/promises';

/** After the stories: the cluster is ended and its folder removed. */
export default async function teardown() {
  const { cluster, dir } = globalThis.__doorstepCluster;
  await cluster.stop();
  await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
