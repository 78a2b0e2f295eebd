/* global jest */
/** Tests that start processes or a browser: on a busy machine five seconds are not enough to tell slow from stuck. */
jest.setTimeout(300_000);
