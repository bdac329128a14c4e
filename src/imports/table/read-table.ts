import type { Readable } from 'node:stream'
import { refuse } from '../sentences.ts'
import { xmlEncoding, xmlText } from '../tally/decode.ts'
import { readCsv } from './csv.ts'
import { FileFault, type Table } from './fault.ts'

const magic = { zip: [0x50, 0x4b], oldExcel: [0xd0, 0xcf, 0x11, 0xe0], pdf: [0x25, 0x50, 0x44, 0x46] }
const startsWith = (head: Buffer, bytes: readonly number[]) =>
  bytes.every((byte, place) => head[place] === byte)

/**
 * Reads a table row by row, whatever its name says: the first bytes tell a workbook from text, and XML, which `ofXml`
 * makes a table of, from both. Throws FileFault for what is none of them.
 */
export async function readTable(input: Readable, ofXml?: (text: string) => Promise<Table>): Promise<Table> {
  const { head, whole } = await peek(input)
  if (head.length === 0) throw new FileFault(0, refuse('empty-file'))
  if (startsWith(head, magic.oldExcel)) throw new FileFault(0, refuse('old-excel'))
  const encoding = xmlEncoding(head)
  if (encoding && ofXml) return ofXml(await xmlText(whole, encoding))
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]))
    throw new FileFault(0, refuse('utf-16'))
  if (startsWith(head, magic.zip)) {
    // Loaded only when needed: it is the heaviest part of the importer.
    const { readXlsx } = await import('./xlsx.ts')
    return readXlsx(whole)
  }
  if (startsWith(head, magic.pdf) || head.includes(0)) throw new FileFault(0, refuse('not-a-table'))
  return { rows: readCsv(whole, head), onlySheet: () => undefined }
}

const headBytes = 16_384

type Peeked = { head: Buffer; whole: AsyncIterable<Buffer> }

/** The first bytes, and a stream that still begins with them. */
async function peek(input: Readable): Promise<Peeked> {
  const rest = input[Symbol.asyncIterator]()
  const first: Buffer[] = []
  let length = 0
  while (length < headBytes) {
    const { done, value } = await rest.next()
    if (done) break
    first.push(Buffer.from(value))
    length += first.at(-1)?.length ?? 0
  }
  return { head: Buffer.concat(first), whole: replay(first, rest) }
}

async function* replay(first: readonly Buffer[], rest: AsyncIterator<unknown>): AsyncGenerator<Buffer> {
  try {
    yield* first
    for (let next = await rest.next(); !next.done; next = await rest.next())
      yield Buffer.from(next.value as Buffer)
  } finally {
    await rest.return?.()
  }
}
