/** Papers that were asked for in chat: each a document, the last with the ways on. */
import { one, type Queryable, statement } from '../../db/statement.ts'
import { day as dayOf, go, type Say, words } from '../say.ts'
import { block } from './amounts.ts'

export type PaperAsked = {
  readonly distributorId: number
  readonly beatId: number | null
  readonly day: string
  readonly format: 'pdf' | 'xlsx'
}

const codeOf = statement<{ code: string }>('notice-papers-code', 'select code from distributor where id = $1')

/** Where the page offers the same papers, for a messenger that cannot show a file. */
export async function papersPage(q: Queryable, { distributorId, beatId, day }: PaperAsked): Promise<string> {
  const code = (await one(q, codeOf, [distributorId]))?.code ?? ''
  return `/distributor/${code}/sheet?day=${day}${beatId ? `&beat=${beatId}` : ''}`
}

export const noPaperSay = (): Say => ({
  ...words('paper-none'),
  choices: [go(words('loading-to-dispatch'), 'loading'), go(words('chat-menu'), 'menu')],
})

export function paperSay(name: string, last: { page: string; wish: PaperAsked } | undefined): Say {
  const ready = words('paper-ready', { name })
  if (!last) return ready
  const { distributorId, beatId, day, format } = last.wish
  const other = format === 'pdf' ? 'xlsx' : 'pdf'
  const data = { distributor: distributorId, beat: beatId, day, format: other }
  return {
    ...block([ready, words('paper-on-page', { link: last.page })]),
    choices: [
      go(words('paper-other', { format: other }), 'sheets', 'make', data),
      go(words('loading-to-dispatch'), 'loading'),
      go(words('chat-menu'), 'menu'),
    ],
  }
}

export type ExportAsked = {
  readonly distributorId: number
  readonly day: string
  readonly format: 'csv' | 'tally'
}

/** The orders of a day for another program; the same in the other shape is a tap away. */
export function exportSay(
  { distributorId, day, format }: ExportAsked,
  { orders, name, cut }: { orders: number; name: string; cut: boolean },
): Say {
  const other = format === 'csv' ? 'tally' : 'csv'
  const head = words('export-ready', { name, count: orders, day: dayOf(day) })
  return {
    ...block([head, cut ? words('export-cut') : undefined]),
    choices: [
      go(words('export-other', { format: other }), 'export', 'make', {
        distributor: distributorId,
        day,
        format: other,
      }),
      go(words('chat-menu'), 'menu'),
    ],
  }
}

export const noExportSay = ({ day }: ExportAsked): Say => ({
  ...words('export-none', { day: dayOf(day) }),
  choices: [go(words('export-another'), 'export'), go(words('chat-menu'), 'menu')],
})
