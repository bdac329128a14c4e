import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { ProductEntry } from './types.ts'

const rupees = z.string().transform((text) => Math.round(Number(text) * 100))
const pieces = z.coerce.number().int().positive()
const row = z.object({
  sku: z.string().min(1),
  name: z.string().min(1),
  category: z.string(),
  inner_size: z.string().transform((text) => (text === '' ? null : Number(text))),
  inner_name: z.string().transform((text) => (text === '' ? null : text)),
  case_size: pieces,
  order_multiple: pieces,
  mrp: rupees,
  retailer_price: rupees,
  aliases: z.string().transform((text) => text.split('|').filter((alias) => alias.trim() !== '')),
})

/** Products of a price list in the shape of the demo's `products.csv`, for a parser without a database. Throws on a bad row. */
export function readProductsCsv(csv: string): ProductEntry[] {
  const rows: unknown[] = parse(csv, { columns: true, skip_empty_lines: true, bom: true })
  return rows.map((record) => {
    const one = row.parse(record)
    return {
      sku: one.sku,
      name: one.name,
      category: one.category,
      innerSize: one.inner_size,
      innerName: one.inner_name,
      caseSize: one.case_size,
      orderMultiple: one.order_multiple,
      mrp: one.mrp,
      ptr: one.retailer_price,
      aliases: one.aliases,
      active: true,
    }
  })
}
