/** All that the page of one bill shows, read for its reader. */
import { pointsByLine } from '../../chat/notices/bills.ts'
import type { Question } from '../../invoices/decision.ts'
import { type Place, placeOfLines } from '../../invoices/places.ts'
import { type ReviewStep, reviewTrail } from '../../invoices/review-trail.ts'
import { mayReview } from '../../invoices/reviewers.ts'
import { wouldEarn } from '../../invoices/settle/preview.ts'
import { storedBill } from '../../invoices/settle/stored.ts'
import type { ReadBill } from '../../invoices/types.ts'
import { entriesAbout } from '../../points/why.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import type { OneBill } from './view.ts'

export type Opened = OneBill & {
  readonly reading: ReadBill | null
  /** By line: what it earned, or what it would if the bill were counted as it stands. */
  readonly points: ReadonlyMap<number, number>
  readonly trail: readonly ReviewStep[]
  /** Whether it waits for this reader. */
  readonly open: boolean
}

export async function openBill(view: OneBill): Promise<Opened> {
  const { web, c, bill } = view
  const { who, personId } = currentPerson(c)
  const open = bill.verdict === 'review' && mayReview(who, bill)
  const [stored, trail] = await Promise.all([
    storedBill(web.db.pool, bill.id),
    reviewTrail(web.db.pool, bill.id),
  ])
  const points = open
    ? new Map(
        (await wouldEarn(web.db, { billId: bill.id, by: personId, now: web.now() })).map((each) => [
          each.line,
          each.points,
        ]),
      )
    : pointsByLine(await entriesAbout(web.db.pool, bill.outlet.id, { kind: 'bill', id: bill.id }))
  return { ...view, reading: stored?.reading ?? null, points, trail, open }
}

/** All that is unclear about it; of bills of before only the next. */
export const doubtsOf = ({ bill: { decision } }: Pick<OneBill, 'bill'>): readonly Question[] =>
  decision.doubts ?? (decision.question ? [decision.question] : [])

export type Spot = { readonly field: Question['field'] | 'total'; readonly line: number | null }

export function placeOf(reading: ReadBill | null, { field, line }: Spot): Place | undefined {
  const places = reading?.places
  if (!places) return undefined
  const place = field !== 'line' ? places[field] : line === null ? placeOfLines(places) : places.lines[line]
  return place ?? undefined
}
