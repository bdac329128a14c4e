/** What a file is by its first bytes; what a sender calls it is not to be trusted. */
const signatures: [mime: string, at: number, bytes: string][] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/heic', 4, 'ftyphei'],
  ['image/heic', 4, 'ftypmif1'],
  ['application/pdf', 0, '%PDF-'],
]

/** The MIME type of an image or PDF; undefined for anything else. */
export function fileKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return signatures.find(([, at, start]) => head.startsWith(start, at))?.[0]
}

/** The kinds every browser shows inside a page without running anything in them. */
export const isShowable = (mime: string | undefined): boolean =>
  mime !== undefined && /^image\/(jpeg|png|gif|webp)$/.test(mime)
