/** Labels of real receipts and bills, kept outside of the project, and whether a reading agrees with them. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { datesIn } from '../../../src/invoices/extract/date-text.ts'
import type { ReadBill } from '../../../src/invoices/types.ts'

const Label = z.object({
  file: z.string(),
  total: z.union([z.string(), z.number(), z.null()]).optional(),
  date: z.string().nullish(),
  seller_gstin: z.string().nullish(),
  invoice_no: z.string().nullish(),
  items: z.array(z.unknown()).optional(),
})
export type Label = z.infer<typeof Label>

const folder = process.env.GALLA_BENCH_INVOICES ?? resolve(import.meta.dirname, '../../../../shared/invoices')

/** Undefined where the folder is not on this machine. */
export function labelled(): { folder: string; labels: Label[] } | undefined {
  const file = join(folder, 'labels.json')
  if (!existsSync(file)) return undefined
  return { folder, labels: z.array(Label).parse(JSON.parse(readFileSync(file, 'utf8'))) }
}

/** A label may repeat its amount, each as printed. */
export function totalAgrees(label: Label, total: number | null): boolean {
  if (total === null || label.total === null || label.total === undefined) return false
  if (typeof label.total === 'number') return Math.round(label.total * 100) === total
  const isNegative = /^\(|^-/.test(label.total)
  const values = [...label.total.matchAll(/[\d.,]*\d/g)].map(([text]) => {
    const places = /[.,](\d{1,2})$/.exec(text)?.[1]?.length ?? 0
    return Math.round((Number(text.replace(/[.,]/g, '')) / 10 ** places) * 100)
  })
  return values.some((value) => (isNegative ? -value : value) === total)
}

/** Day and month in either order: the labels do not say which was meant. */
export function dateAgrees(label: Label, date: string | null): boolean {
  if (!label.date || !date) return false
  if (label.date === date) return true
  const [year, month, day] = date.split('-').map(Number)
  return datesIn(label.date).some(
    (said) =>
      said.year === year &&
      ((said.first === day && said.second === month) || (said.first === month && said.second === day)),
  )
}

const Item = z.object({ qty: z.number(), rate: z.number(), amount: z.number() })

/** Rows of the label, and how many of them were read with quantity, rate and amount right. */
export function rowsOf(label: Label, bill: ReadBill | undefined): { all: number; right: number } {
  const items = (label.items ?? []).flatMap((item) => Item.safeParse(item).data ?? [])
  const right = items.filter((item) =>
    bill?.lines.some(
      ({ quantity, rate, amount }) =>
        quantity === item.qty &&
        rate === Math.round(item.rate * 100) &&
        amount === Math.round(item.amount * 100),
    ),
  )
  return { all: items.length, right: right.length }
}
