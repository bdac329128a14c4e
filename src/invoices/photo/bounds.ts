/** What is not even opened: said from the bytes alone. */
import { UnreadablePhoto } from './refusal.ts'
import { type FileKind, sniff } from './sniff.ts'

export const largestFile = 20 * 1024 * 1024
export const mostPixels = 50_000_000

/** The kind of a file small enough to be opened. */
export function boundedKind(bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) throw new UnreadablePhoto('empty')
  if (bytes.byteLength > largestFile) throw new UnreadablePhoto('too-large')
  const kind = sniff(bytes)
  if (!kind) throw new UnreadablePhoto('not-a-picture')
  return kind
}
