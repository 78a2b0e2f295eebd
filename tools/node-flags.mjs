/**
 * What every process of the product is started with: room enough for all that a start makes, so that nothing is collected
 * before it is ready. With Node's own beginning of one megabyte a third of a start is collecting, with 32 still a fifth.
 * It is room, not use: memory after a start is the same. Must be given when Node starts; the Dockerfile says the same.
 */
export const NODE_FLAGS = ['--min-semi-space-size=96', '--max-semi-space-size=96'];
