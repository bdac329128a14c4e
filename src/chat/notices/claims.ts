/** What distributors claim from the brand, in words: lists, one claim with its evidence, and what is told to whom. */
import type { ClaimLine, ClaimView } from '../../claims/types.ts'
import type { Notice } from '../announce.ts'
import { type Choice, day, go, money, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { schemeName } from './schemes.ts'

export const mostLines = 10
const menu = go(words('chat-menu'), 'menu')

export const claimMonth = (month: string): Words =>
  words('points-month', { month: Number(month.slice(5)), year: month.slice(0, 4) })

export const claimName = ({ scheme }: Pick<ClaimView, 'scheme'>): Words =>
  scheme ? schemeName(scheme.name) : words('claims-rewards')

const sumWords = (claims: readonly ClaimView[]): Words => {
  const of = (read: (claim: ClaimView) => number) => claims.reduce((sum, claim) => sum + read(claim), 0)
  const held = of((claim) => claim.held)
  return words('claims-sum', {
    claimed: money(of(({ claimed }) => claimed)),
    decided: claims.some(({ approved }) => approved !== null) ? 'yes' : 'no',
    approved: money(of(({ approved }) => approved ?? 0)),
    holds: held > 0 ? 'yes' : 'no',
    held: money(held),
  })
}

/** "October 2026: ₹18,420 claimed, ₹17,900 approved, ₹520 held", with a line for each claim below. */
export function claimsList(claims: readonly ClaimView[], named: boolean): Words {
  const months = Map.groupBy(claims, ({ month }) => month)
  return block(
    [...months].flatMap(([month, own]) => [
      words('claims-month', { month: claimMonth(month), sum: sumWords(own) }),
      ...own.map((claim) =>
        words(named ? 'claims-line-of' : 'claims-line', {
          number: String(claim.number),
          name: claimName(claim),
          distributor: claim.distributor.name,
          claimed: money(claim.claimed),
          status: words('claims-status', { status: claim.status }),
        }),
      ),
    ]),
  )
}

export const claimChoice = (claim: ClaimView): Choice =>
  go(
    words('claims-open', { number: String(claim.number), name: claimName(claim) }),
    'scheme-claims',
    'show',
    {
      claim: claim.id,
    },
  )

/** One claim with why it is what it is: held lines first, then its evidence. */
export function claimWords(claim: ClaimView, lines: readonly ClaimLine[]): Words {
  const held = lines.filter((line) => line.held !== null)
  const rest = lines.filter((line) => line.held === null)
  const shown = [...held, ...rest].slice(0, mostLines)
  return block([
    words('claims-head', {
      number: String(claim.number),
      name: claimName(claim),
      month: claimMonth(claim.month),
      distributor: claim.distributor.name,
    }),
    sumWords([claim]),
    words('claims-now', {
      status: words('claims-status', { status: claim.status }),
      who: claim.lastBy ?? 'none',
    }),
    claim.reason ? words('claims-reason', { reason: claim.reason }) : undefined,
    claim.noteNumber ? words('claims-note', { note: claim.noteNumber }) : undefined,
    ...shown.map(lineWords),
    lines.length > shown.length ? words('claims-more', { count: lines.length - shown.length }) : undefined,
  ])
}

function lineWords({
  number,
  day: on,
  outlet,
  product,
  pieces,
  amount,
  bills,
  held,
  source,
}: ClaimLine): Words {
  return words('claims-evidence', {
    ...{ number, day: day(on), source, pieces, amount: money(amount) },
    outlet: outlet?.name ?? 'none',
    product: product?.name ?? 'none',
    bills: bills ?? 'none',
    reason: held ?? 'none',
  })
}

const office = (claim: ClaimView) => ({ distributor: claim.distributor.id, roles: ['owner', 'biller'] })

/** A month's claims are worked out: whoever keeps the distributor's books looks through them and submits. */
export function claimsReady(claims: readonly ClaimView[]): Notice | undefined {
  const [first] = claims
  if (!first) return undefined
  const say = block([
    words('claims-told-ready', { distributor: first.distributor.name }),
    claimsList(claims, false),
  ])
  return {
    listener: office(first),
    say: { ...say, choices: [go(words('claims-menu'), 'scheme-claims'), menu] },
  }
}

/** The brand's desk hears of what was submitted and verified; the distributor of what was decided. */
export function claimNotice(claim: ClaimView): Notice {
  const { status } = claim
  const isBrands = status === 'submitted' || status === 'verified'
  const say: Say = {
    ...block([
      words('claims-told', {
        number: String(claim.number),
        name: claimName(claim),
        month: claimMonth(claim.month),
        distributor: claim.distributor.name,
        status: words('claims-status', { status }),
      }),
      sumWords([claim]),
      claim.reason ? words('claims-reason', { reason: claim.reason }) : undefined,
      claim.noteNumber ? words('claims-note', { note: claim.noteNumber }) : undefined,
    ]),
    choices: [claimChoice(claim), menu],
  }
  return { listener: isBrands ? { brand: true, roles: ['marketer', 'operator'] } : office(claim), say }
}
