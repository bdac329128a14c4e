/** The office says whether a payment came; the shop hears it. */
import { cameNotices, claimNotComeNotice } from '../../../chat/notices/dues.ts'
import { claimCame, claimNotCome } from '../../../dues/answer-claim.ts'
import { type Claim, claimById } from '../../../dues/claims.ts'
import { typedPaid } from '../../../dues/typed.ts'
import { audit } from '../../../people/audit.ts'
import type { Text } from '../../page-text.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import type { Notice } from '../frame.ts'
import { idOf } from '../orders/find-orders.ts'
import { perform } from '../perform.ts'
import type { View } from '../section.ts'
import { duesRefusal } from './dues-refusal.ts'

/** The claim named in the address, where it is this distributor's. */
export async function claimOf({ web, c, access }: View): Promise<Claim | undefined> {
  const claim = await claimById(web.db.pool, idOf(c.req.param('id')) ?? 0)
  return claim?.distributor.id === access.distributor.id ? claim : undefined
}

/** undefined where there is no such claim. */
export async function answerClaim(view: View, answer: 'came' | 'not-come'): Promise<Notice | undefined> {
  const claim = await claimOf(view)
  if (!claim) return undefined
  return answer === 'came' ? came(view, claim) : notCome(view, claim)
}

async function came({ web, c }: View, claim: Claim): Promise<Notice> {
  const text = c.var.text
  const { amount: typed } = await c.req.parseBody()
  const amount = claim.amount ?? (typeof typed === 'string' ? typedPaid(typed)?.amount : undefined)
  if (amount === undefined) return { good: false, text: text('stop-unclear') }
  const session = currentPerson(c)
  const by = session.personId
  const outcome = await perform(web, session, async (tx, telling) => {
    const done = await claimCame(tx, { claim, by, now: web.now(), source: 'page', amount })
    if (!done.ok) return done
    telling.notices(await cameNotices(tx.client, claim, done.entry, done.balance))
    await audit(tx, { personId: by, action: 'claim-came', subject: `claim:${claim.id}`, detail: { amount } })
    return done
  })
  if (!outcome.ok)
    return {
      good: false,
      text: outcome.reason === 'claim-closed' ? closed(outcome.claim, text) : duesRefusal(outcome, text),
    }
  const args = { shop: claim.outlet.name, amount: { money: amount } }
  return { good: true, text: text('done-payment', args) }
}

async function notCome({ web, c }: View, claim: Claim): Promise<Notice> {
  const text = c.var.text
  const session = currentPerson(c)
  const by = session.personId
  const outcome = await perform(web, session, async (tx, telling) => {
    const done = await claimNotCome(tx, { claim, by, now: web.now() })
    if (!done.ok) return done
    telling.notices([claimNotComeNotice(claim)])
    await audit(tx, { personId: by, action: 'claim-not-come', subject: `claim:${claim.id}`, detail: {} })
    return done
  })
  if (!outcome.ok) return { good: false, text: closed(outcome.claim, text) }
  return { good: true, text: text('claim-desk-not-come', { outlet: claim.outlet.name }) }
}

const closed = ({ outlet, closedBy, status }: Claim, text: Text): string =>
  text('claim-desk-already', { outlet: outlet.name, who: closedBy ?? 'none', status })
