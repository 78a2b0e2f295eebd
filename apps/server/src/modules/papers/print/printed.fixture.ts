/** What a printed document says, page by page without blanks, and which faces are embedded in it. */
export async function printedPages(bytes: Buffer): Promise<{ pages: string[]; fonts: string[] }> {
  const mupdf = await import('mupdf');
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  const pages = Array.from({ length: document.countPages() }, (_, n) =>
    document.loadPage(n).toStructuredText('').asText().replace(/\s/g, ''),
  );
  // A subset carries six letters of its own before its name; what is not embedded has no font file.
  const names = bytes.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g);
  return { pages, fonts: [...new Set([...names].map((found) => found[1]!))].sort() };
}
