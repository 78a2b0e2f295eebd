/**
 * What every process of the product is started with: room enough for what a start makes and drops again. With Node's own
 * beginning of one megabyte a fifth of a start is collecting. Must be given when Node starts; the Dockerfile says the same.
 */
export const NODE_FLAGS = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
