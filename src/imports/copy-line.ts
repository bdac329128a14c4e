const special = /[\\\t\n\r]/g
const written: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One line of Postgres' COPY text format. */
export const copyLine = (values: readonly (string | null)[]): string =>
  `${values.map((value) => (value === null ? '\\N' : value.replace(special, (sign) => written[sign] ?? sign))).join('\t')}\n`

const batch = 64_000

/** Joins lines to chunks large enough that sending them costs little. */
export async function* inBatches(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = ''
  for await (const line of lines) {
    text += line
    if (text.length < batch) continue
    yield text
    text = ''
  }
  if (text) yield text
}
