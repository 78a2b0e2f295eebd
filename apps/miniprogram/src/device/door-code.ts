import { DOOR_CODE } from '@doorstep/domain';

/** Everything a scan may hand us, wherever it came from. */
export interface Scanned {
  /** Page option: the encoded address of an ordinary-link code, `https://…/d/<code>`. */
  q?: string | undefined;
  /** Page option: the encoded scene of a mini-program code, `d=<code>`. */
  scene?: string | undefined;
  /** In-app scan of a mini-program code: its page path with `?scene=…`. */
  path?: string | undefined;
  /** In-app scan of an ordinary code: whatever it says. */
  result?: string | undefined;
  /** Our own links, and codes typed by hand from the plate. */
  code?: string | undefined;
}

/** The door code in anything a scan may hand us, or undefined when it is not one of our doors. The one parser for all ways in. */
export function doorCodeOf(scanned: Scanned): string | undefined {
  const ways = [
    scanned.code,
    inAddress(scanned.q),
    inScene(scanned.scene),
    inPath(scanned.path),
    inAddress(scanned.result),
  ];
  return ways.map(asCode).find((code) => code !== undefined);
}

/** Typed codes arrive in capitals and with gaps. */
function asCode(words: string | undefined): string | undefined {
  const code = words?.replace(/[\s-]/g, '').toLowerCase();
  return code !== undefined && DOOR_CODE.test(code) ? code : undefined;
}

/** `https://station.example/d/<code>`, encoded or not; the host is not judged, a code carries no authority. */
function inAddress(address: string | undefined): string | undefined {
  return /^https?:\/\/[^/]+\/d\/([^/?#]+)/.exec(decoded(address))?.[1];
}

/** `d=<code>`, encoded or not. */
function inScene(scene: string | undefined): string | undefined {
  return /(?:^|&)d=([^&]+)/.exec(decoded(scene))?.[1];
}

function inPath(path: string | undefined): string | undefined {
  return inScene(/[?&]scene=([^&]+)/.exec(path ?? '')?.[1]);
}

/** Page options come percent-encoded on WeChat and decoded in the browser; a stray `%` is left as it is. */
function decoded(words: string | undefined): string {
  if (words === undefined || !/%[0-9a-f]{2}/i.test(words)) return words ?? '';
  try {
    return decodeURIComponent(words);
  } catch (problem) {
    if (problem instanceof URIError) return words;
    throw problem;
  }
}
