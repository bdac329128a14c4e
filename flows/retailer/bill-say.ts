/** How a shop sees its bills. */
import { type Choice, type Ctx, go, type Say, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { billWords, verdictSay } from '../../src/chat/notices/bills.ts'
import { type BillView, billById } from '../../src/invoices/bills.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { entriesAbout } from '../../src/points/why.ts'
import { ownerOf, seatIn } from './shop.ts'
import { entryWords } from './why-points.ts'

export const menu = go(words('chat-menu'), 'menu')
export const unknownBill: Say = {
  ...words('bill-unknown'),
  choices: [go(words('bill-mine'), 'bill', 'list'), menu],
}

/** The bill, where it is of a shop whose bills this person may see. */
export async function myBill(ctx: Ctx, id: number): Promise<BillView | undefined> {
  const bill = await billById(ctx.tx.client, id)
  const seat = bill && seatIn(ctx, bill.outlet.id)
  return seat && can(ctx.who, 'see-points', shopOf(seat)) ? bill : undefined
}

/** The verdict with the reason of each line and each entry of points, from what was stored. */
export async function whyBillSay(ctx: Ctx, bill: BillView): Promise<Say> {
  const told = await entriesAbout(ctx.tx.client, bill.outlet.id, { kind: 'bill', id: bill.id })
  const say = verdictSay(bill, told)
  const by =
    bill.decidedBy && bill.decidedAt
      ? [
          words('bill-decided-by', {
            who: bill.decidedBy,
            at: { moment: bill.decidedAt.toISOString() },
          }),
        ]
      : []
  const known = { key: say.key, ...(say.args ? { args: say.args } : {}) }
  return { ...say, ...block([known, ...told.flatMap((entry) => entryWords(ctx, entry)), ...by]) }
}

export function listSay(ctx: Ctx, bills: readonly BillView[]): Say {
  const lines = bills.map((bill) => words('bill-list-line', { verdict: bill.verdict, bill: billWords(bill) }))
  const choices: Choice[] = bills
    .slice(0, 6)
    .map((bill) =>
      go(words('bill-list-choice', { bill: shortName(bill) }), 'bill', 'show', { bill: bill.id }),
    )
  const head = words(bills.length > 0 ? 'bills-mine' : 'bills-mine-none', {
    shop: ownerOf(ctx) ? (ctx.outlet?.name ?? '') : '',
  })
  return { ...block([head, ...lines]), choices: [...choices, menu] }
}

const shortName = ({ number, day, id }: BillView): string => number ?? day ?? `#${id}`
