import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { refuse } from '../sentences.ts'
import { FileFault, type Row } from './fault.ts'

const longestRow = 64_000
const newline = 0x0a

/**
 * Comma, semicolon or tab, whichever divides the first line most often. Excel writes semicolons where the comma
 * is the decimal sign.
 */
export function delimiterOf(head: Buffer): string {
  const [line = ''] = head.toString('utf8').trimStart().split(/\r?\n/, 1)
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Passes bytes on as long as they are UTF-8; throws FileFault naming the row where they are not. */
async function* onlyUtf8(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let row = 1
  for await (const chunk of input) {
    try {
      decoder.decode(chunk, { stream: true })
    } catch {
      const good = chunk.toString('utf8').split('\ufffd', 1)[0] ?? ''
      throw new FileFault(row + good.split('\n').length - 1, refuse('not-utf8'))
    }
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) row++
    yield chunk
  }
}

/** Rows of a CSV file: UTF-8 with or without mark, any line ends, quotation marks inside cells. */
export async function* readCsv(input: AsyncIterable<Buffer>, head: Buffer): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longestRow,
  })
  // The callback is needed so that a fault reaches the loop below through the parser instead of the process.
  pipeline(Readable.from(onlyUtf8(input)), parser, () => {})
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The parser runs ahead of this loop, so it is asked where it stopped.
    const { records } = error as CsvError & { records?: unknown }
    throw new FileFault(Number(records ?? row) + 1, refuse('open-quote'))
  }
}
