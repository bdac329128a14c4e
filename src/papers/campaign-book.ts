/** A campaign as a workbook: its sums, everybody it was for, and its days. Written row by row as it is read. */
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type Excel from 'exceljs'
import type { RunCounts, RunName } from '../campaigns/by-run.ts'
import type { DayOfArm } from '../campaigns/lift/measure.ts'
import type { Recipient } from '../campaigns/recipients.ts'
import { clockIn, dayIn } from '../orders/zone.ts'
import { maskedPhone } from '../people/phone.ts'
import type { PaperText } from './paper.ts'

export type CampaignBook = {
  readonly title: string
  /** Times are written as its clocks show them: a workbook knows no zones. */
  readonly timeZone: string
  /** A label and its number, or its sentence. */
  readonly summary: readonly (readonly [string, string | number])[]
  /** The newest first. */
  readonly runs: readonly RunCounts[]
  readonly recipients: AsyncIterable<readonly Recipient[]>
  readonly days: readonly DayOfArm[]
  /** Outlets told and held out, by whom the days are divided. */
  readonly outlets: { readonly told: number; readonly heldOut: number }
}

/** What one sheet of a workbook can hold, its header apart. */
const mostRows = 1_048_575

const columns = 'run outlet shop person phone state reason due sent receipt answered order value'.split(' ')
const widths = [26, 12, 30, 22, 18, 12, 24, 18, 18, 12, 18, 10, 12]
const clock = 'yyyy-mm-dd hh:mm'
const money = '#,##0.00'

/** Ends `out`, however long the list is, with no more of it in memory than a batch. */
export async function writeCampaignBook(out: Writable, book: CampaignBook, text: PaperText): Promise<void> {
  const { stream } = (await import('exceljs')).default
  const writer = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  summarySheet(writer, book, text)
  runsSheet(writer, book, text)
  await recipientsSheet(writer, out, book, text)
  // Nobody reads it any more.
  if (out.destroyed) return
  daysSheet(writer, book, text)
  await writer.commit()
}

function summarySheet(
  writer: Excel.stream.xlsx.WorkbookWriter,
  { title, summary }: CampaignBook,
  text: PaperText,
) {
  const sheet = writer.addWorksheet(text('campaign-book-summary'))
  sheet.columns = [{ width: 34 }, { width: 60 }]
  const head = sheet.addRow([title])
  head.font = { bold: true, size: 14 }
  head.commit()
  for (const each of summary) sheet.addRow([...each]).commit()
  sheet.commit()
}

async function recipientsSheet(
  writer: Excel.stream.xlsx.WorkbookWriter,
  out: Writable,
  { recipients, timeZone }: CampaignBook,
  text: PaperText,
): Promise<void> {
  const sheet = headed(
    writer,
    text('campaign-book-recipients'),
    columns.map((name) => text('campaign-book-column', { name })),
    widths,
  )
  for (const at of [8, 9, 11]) sheet.getColumn(at).numFmt = clock
  sheet.getColumn(13).numFmt = money
  let left = mostRows
  for await (const batch of recipients) {
    for (const each of batch.slice(0, left)) sheet.addRow(cellsOf(each, timeZone, text)).commit()
    left -= batch.length
    if (left <= 0 || out.destroyed) break
    // Whoever reads slowly is waited for: else all of it would pile up here.
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')])
  }
  sheet.commit()
}

const steps = ['planned', 'heldOut', 'sent', 'read', 'answered', 'ordered'] as const

function runsSheet(
  writer: Excel.stream.xlsx.WorkbookWriter,
  { runs, timeZone }: CampaignBook,
  text: PaperText,
): void {
  const labels = ['run', 'value'].map((name) => text('campaign-book-column', { name }))
  const names = steps.map((step) => text(`result-step-${step}`))
  const heads = [labels[0] ?? '', ...names, labels[1] ?? '']
  const sheet = headed(writer, text('result-runs'), heads, [26, ...heads.slice(1).map(() => 14)])
  sheet.getColumn(heads.length).numFmt = money
  for (const run of runs)
    sheet.addRow([runName(run, timeZone), ...steps.map((step) => run[step]), run.value / 100]).commit()
  sheet.commit()
}

function wallClock(at: Date | null, zone: string): Date | null {
  return at && new Date(`${dayIn(at, zone)}T${clockIn(at, zone)}Z`)
}

/** "2026-11-16 09:00", with what it was about. */
const runName = ({ at, about }: RunName, zone: string): string =>
  [dayIn(at, zone), clockIn(at, zone), about].filter(Boolean).join(' ')

const cellsOf = (each: Recipient, zone: string, text: PaperText): (string | number | Date | null)[] => [
  ...[runName(each.run, zone), each.code, each.outlet, each.person, each.phone && maskedPhone(each.phone)],
  text('campaign-book-state', { state: each.state }),
  each.reason && text('campaign-reason', { reason: each.reason }),
  ...[each.dueAt, each.sentAt].map((at) => wallClock(at, zone)),
  each.receipt && text('campaign-book-receipt', { receipt: each.receipt }),
  wallClock(each.answeredAt, zone),
  ...[each.order, each.value === null ? null : each.value / 100],
]

function daysSheet(
  writer: Excel.stream.xlsx.WorkbookWriter,
  { days, outlets }: CampaignBook,
  text: PaperText,
): void {
  const names = ['day', 'told-orders', 'held-orders', 'told-value', 'held-value']
  const sheet = headed(
    writer,
    text('campaign-book-days'),
    names.map((name) => text('campaign-book-day', { name })),
    names.map(() => 24),
  )
  for (const at of [4, 5]) sheet.getColumn(at).numFmt = money
  for (const day of new Set(days.map((each) => each.day))) {
    const of = (told: boolean) => days.find((each) => each.day === day && each.told === told)
    const per = (value: number, count: number) => (count > 0 ? value / count : 0)
    const [told, held] = [of(true), of(false)]
    sheet
      .addRow([
        day,
        per(told?.orders ?? 0, outlets.told),
        per(held?.orders ?? 0, outlets.heldOut),
        per(told?.value ?? 0, outlets.told) / 100,
        per(held?.value ?? 0, outlets.heldOut) / 100,
      ])
      .commit()
  }
  sheet.commit()
}

function headed(
  writer: Excel.stream.xlsx.WorkbookWriter,
  name: string,
  labels: readonly string[],
  wide: readonly number[],
): Excel.Worksheet {
  const sheet = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = wide.map((width) => ({ width }))
  const head = sheet.addRow([...labels])
  head.font = { bold: true }
  head.commit()
  return sheet
}
