/** Claims: a distributor looks through its own and submits them; the brand's desk verifies, decides and credits them. */
import { defineFlow, go, stepsOf, words } from '../../src/chat/flow.ts'
import { claimChoice, claimName, claimNotice, claimsList, claimWords } from '../../src/chat/notices/claims.ts'
import { approveClaim, creditClaim, refuseClaim, submitClaim, verifyClaim } from '../../src/claims/decide.ts'
import { claimsIn, claimsOfDistributor, linesOfClaim } from '../../src/claims/read.ts'
import { typedLess } from '../../src/claims/typed.ts'
import type { ClaimOutcome, ClaimView } from '../../src/claims/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import {
  choicesFor,
  Data,
  type Desk,
  mayDecide,
  menu,
  refusedSay,
  type Step,
  seenClaim,
  toList,
  unknown,
} from './claims-state.ts'
import { seatsFor } from './dues-state.ts'

const { ask, act } = stepsOf<Data>()
const mostChoices = 8
const waiting = ['submitted', 'verified', 'approved', 'part-approved'] as const

async function list(ctx: Desk): Step {
  const seats = seatsFor(ctx, 'see-claims')
  const decides = mayDecide(ctx)
  if (seats.length === 0 && !decides) return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
  const found: ClaimView[] = decides ? await claimsIn(ctx.tx.client, waiting) : []
  for (const { id } of seats) found.push(...(await claimsOfDistributor(ctx.tx.client, id)).slice(0, 20))
  const anew = seats.length > 0 ? [go(words('claims-fresh'), 'scheme-claims', 'fresh')] : []
  const none = words(decides ? 'claims-none-waiting' : 'claims-none')
  if (found.length === 0) return { rest: { ...none, choices: [...anew, menu] } }
  const first = found.toSorted((a, b) => Number(b.status === 'open') - Number(a.status === 'open'))
  const choices = [...first.slice(0, mostChoices).map(claimChoice), ...anew, menu]
  return { rest: { ...claimsList(found, decides), choices } }
}

async function show(ctx: Desk): Step {
  const claim = await seenClaim(ctx)
  if (!claim) return unknown()
  const lines = await linesOfClaim(ctx.tx.client, claim.id)
  return { rest: { ...claimWords(claim, lines), choices: choicesFor(ctx, claim) } }
}

/** Works the claims of this person's distributors out anew, after this turn: it reads months of orders. */
async function fresh(ctx: Desk): Step {
  const seats = seatsFor(ctx, 'see-claims')
  const to = { conversationId: ctx.conversation.id, personId: ctx.who.person?.id ?? 0 }
  for (const { id } of seats)
    await ctx.later('claims-fresh', { key: `${ctx.key}:${id}`, distributorId: id, ...to })
  return {
    rest: { ...words(seats.length > 0 ? 'claims-fresh-coming' : 'chat-not-allowed'), choices: [menu] },
  }
}

async function file(ctx: Desk): Step {
  const claim = await seenClaim(ctx)
  const { person } = ctx.who
  if (!claim || !person) return unknown()
  const to = { conversationId: ctx.conversation.id, personId: person.id }
  await ctx.later('claims-file', { key: ctx.key, claimId: claim.id, ...to })
  return { rest: { ...words('claims-file-coming'), choices: [toList, menu] } }
}

type Deed = (ctx: Desk, at: { claimId: number; by: number; now: Date }) => Promise<ClaimOutcome>

/** Does it where this person may, and tells those it concerns. */
const does =
  (deed: Deed, isBrands: boolean) =>
  async (ctx: Desk): Step => {
    const claim = await seenClaim(ctx)
    const by = ctx.who.person?.id
    if (!claim || by === undefined) return unknown()
    const seats = seatsFor(ctx, 'submit-claim')
    const may = isBrands ? mayDecide(ctx) : seats.some(({ id }) => id === claim.distributor.id)
    if (!may) return { rest: { ...words('chat-not-allowed'), choices: [toList, menu] } }
    const outcome = await deed(ctx, { claimId: claim.id, by, now: ctx.now })
    if (!outcome.ok) return refusedSay(ctx, outcome)
    const { listener, say } = claimNotice(outcome.claim)
    ctx.tell(listener, say)
    const { number, status } = outcome.claim
    const done = words('claims-done', {
      ...{ number: String(number), name: claimName(outcome.claim) },
      status: words('claims-status', { status }),
    })
    return { rest: { ...done, choices: choicesFor(ctx, outcome.claim) } }
  }

const submit: Deed = ({ tx, now, who }, at) => {
  const zone = who.distributors[0]?.settings.timeZone ?? 'Asia/Kolkata'
  return submitClaim(tx, { ...at, today: dayIn(now, zone) })
}

const told: Deed = ({ tx, data: { asks, text } }, at) => {
  if (asks === 'credit') return creditClaim(tx, { ...at, noteNumber: text })
  return asks === 'refuse'
    ? refuseClaim(tx, { ...at, reason: text })
    : approveClaim(tx, { ...at, ...typedLess(text) })
}

export const claims = defineFlow<Data>({
  id: 'scheme-claims',
  version: 1,
  role: 'known',
  data: Data,
  start: 'list',
  steps: {
    list: act(list),
    show: act(show),
    fresh: act(fresh),
    file: act(file),
    submit: act(does(submit, false)),
    verify: act(does(({ tx }, at) => verifyClaim(tx, at), true)),
    approve: act(does(({ tx }, at) => approveClaim(tx, at), true)),
    ask: ask({
      say: ({ data: { asks } }) => words(`claims-ask-${asks}`),
      hear: {
        text: (text, { data: { asks } }) =>
          asks !== 'less' || typedLess(text) ? { text: text.slice(0, 400) } : undefined,
      },
      then: (heard) => ({ to: 'told', set: heard }),
    }),
    told: act(does(told, true)),
  },
})
