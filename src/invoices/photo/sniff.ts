/** What a file is, by its first bytes; names and declared types are not believed. */

export type FileKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf'

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Undefined for anything that is no picture and no PDF. */
export function sniff(bytes: Uint8Array): FileKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (ascii(bytes, 4, 8) === 'ftyp' && /^(?:hei[cxms]|hev[cmx]|mif1|msf1)$/.test(ascii(bytes, 8, 12)))
    return 'heic'
  // Some writers put a line before the header.
  if (ascii(bytes, 0, 1_024).includes('%PDF-')) return 'pdf'
  return undefined
}

/** The picture's size as a HEIC file states it: the largest of its image boxes. */
export function heicSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { width: number; height: number } | undefined
  const end = Math.min(bytes.length - 16, 256 * 1_024)
  for (let at = 0; at < end; at++) {
    if (ascii(bytes, at, at + 4) !== 'ispe') continue
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!size || found.width * found.height > size.width * size.height) size = found
  }
  return size
}
