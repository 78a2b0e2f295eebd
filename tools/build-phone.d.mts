/** Where a build of the phone app ends up. */
export function phoneBuild(target: 'h5' | 'weapp'): string;

/** Builds the phone app for one target, unless the same sources were built before. */
export function buildPhone(
  target: 'h5' | 'weapp',
  options?: { always?: boolean; output?: 'inherit'; signal?: AbortSignal },
): Promise<void>;
