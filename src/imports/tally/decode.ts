/** The text of an XML file, whichever encoding Tally was told to write. */
import { refuse } from '../sentences.ts'
import { FileFault } from '../table/fault.ts'

/** Bytes of one XML file: far beyond a year's bills of the largest distributor. */
const largestXml = 32 * 1_024 * 1_024

const looks = (head: Buffer, from: number, every: 1 | 2): boolean => {
  for (let at = from; at < head.length; at += every) {
    const byte = head[at] ?? 0
    if (byte === 0x3c) return true
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return false
  }
  return false
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The encoding of what begins like XML; undefined for anything else. Tally writes UTF-16 unless told otherwise. */
export function xmlEncoding(head: Buffer): Encoding | undefined {
  const [first, second, third] = head
  if (first === 0xff && second === 0xfe) return looks(head, 2, 2) ? 'utf-16le' : undefined
  if (first === 0xfe && second === 0xff) return looks(head, 3, 2) ? 'utf-16be' : undefined
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  return looks(head, mark, 1) ? 'utf-8' : undefined
}

/** Reads all of it. Throws FileFault for a file that is too large, or whose bytes are not what they say. */
export async function xmlText(input: AsyncIterable<Buffer>, encoding: Encoding): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let bytes = 0
  let text = ''
  try {
    for await (const chunk of input) {
      bytes += chunk.length
      if (bytes > largestXml) throw new FileFault(0, refuse('too-large', { limit: largestXml / 1_048_576 }))
      text += decoder.decode(chunk, { stream: true })
    }
    return text + decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new FileFault(0, refuse('broken-xml', { reason: 'letters' }))
    throw error
  }
}
