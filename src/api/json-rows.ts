/** Rows of a JSON body as the CSV that the importer reads: the first object is row 2, as in a spreadsheet. */
import { z } from 'zod'

const Cell = z.union([z.string().max(4_000), z.number(), z.boolean(), z.null()])
const Body = z.object({
  rows: z
    .array(z.record(z.string().min(1).max(60), Cell))
    .min(1)
    .max(100_000),
})

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** undefined for anything but {"rows": [{"sku": …}, …]} with plain values. */
export function csvOfJson(body: Buffer): Buffer | undefined {
  const read = Body.safeParse(parsed(body))
  if (!read.success) return undefined
  const columns = [...new Set(read.data.rows.flatMap((row) => Object.keys(row)))]
  const lines = read.data.rows.map((row) => columns.map((name) => quoted(String(row[name] ?? ''))).join(','))
  return Buffer.from(`${[columns.map(quoted).join(','), ...lines].join('\n')}\n`)
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
