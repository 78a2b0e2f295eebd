/** The one call of pngjs the specs use; the package brings no types. */
declare module 'pngjs' {
  export const PNG: {
    sync: { read(bytes: Buffer): { readonly data: Buffer; readonly width: number; readonly height: number } };
  };
}
