/** Claims worked out by night and on demand, and sent as a workbook. */
import { z } from 'zod'
import { announce, type Notice } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { keepFile } from '../chat/kept-file.ts'
import { claimChoice, claimsList, claimsReady } from '../chat/notices/claims.ts'
import { go, words } from '../chat/say.ts'
import { languages } from '../chat/wording.ts'
import { computeClaims } from '../claims/compute.ts'
import { monthBefore, monthOf } from '../claims/month.ts'
import { claimById, claimsOfDistributor, linesOfClaim } from '../claims/read.ts'
import { one, rows, statement } from '../db/statement.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import { claimsPaper } from '../papers/claims-paper.ts'
import { drawPaper } from '../papers/make.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import type { JobParts } from './job-parts.ts'

const distributors = statement<{ id: number; timeZone: string }>(
  'claims-distributors',
  'select id, time_zone as "timeZone" from distributor order by id',
)

/** The month that ended, for every distributor: one transaction each. Told once, when there is something to submit. */
export async function workOutClaims(core: Core, now: Date): Promise<void> {
  for (const { id, timeZone } of await rows(core.db.pool, distributors)) {
    const month = monthBefore(monthOf(now, timeZone))
    const wake = await retryTransient(
      () =>
        inTransaction(core.db, async (tx) => {
          const { fresh } = await computeClaims(tx, { distributorId: id, month, now })
          if (fresh === 0) return undefined
          const notice = claimsReady(await claimsOfDistributor(tx.client, id, month))
          return notice && announce(core, tx, `claims:${id}:${month}`, [notice])
        }),
      { attempts: 3 },
    )
    wake?.()
  }
}

const Fresh = z.object({
  key: z.string(),
  distributorId: z.number(),
  conversationId: z.number(),
  personId: z.number(),
})

const take = statement<{ key: string }>(
  'claims-told',
  `insert into taken_row (distributor_id, kind, key, hash, at) values ($1, 'claims', $2, '', $3)
   on conflict do nothing returning key`,
)

const menu = go(words('chat-menu'), 'menu')

/** The month that ended and the running one, on demand. */
export async function freshClaims({ core }: JobParts, data: unknown): Promise<void> {
  const { key, distributorId, conversationId, personId } = Fresh.parse(data)
  const who = await loadPerson(core.db.pool, personId)
  const seat = who.distributors.find(({ id }) => id === distributorId)
  if (!seat || !can(who, 'see-claims', { distributor: distributorId })) return
  const now = core.now()
  const running = monthOf(now, seat.settings.timeZone)
  const once = () =>
    inTransaction(core.db, async (tx) => {
      if (!(await one(tx.client, take, [distributorId, key, now]))) return undefined
      for (const month of [monthBefore(running), running])
        await computeClaims(tx, { distributorId, month, now })
      const found = (await claimsOfDistributor(tx.client, distributorId)).slice(0, 20)
      const say = found.length > 0 ? claimsList(found, false) : words('claims-none')
      const told: Notice = {
        listener: { conversation: conversationId },
        say: { ...say, choices: [...found.slice(0, 8).map(claimChoice), menu] },
      }
      return announce(core, tx, `claims-fresh:${key}`, [told])
    })
  const wake = await retryTransient(once, { attempts: 3 })
  wake?.()
}

const Wish = z.object({
  key: z.string(),
  claimId: z.number(),
  conversationId: z.number(),
  personId: z.number(),
})

/** One claim as a workbook, once for the wish's key; to nobody who may not see it any more. */
export async function sendClaim({ core }: JobParts, data: unknown): Promise<void> {
  const { key, claimId, conversationId, personId } = Wish.parse(data)
  const who = await loadPerson(core.db.pool, personId)
  const claim = await claimById(core.db.pool, claimId)
  if (!claim || !can(who, 'see-claims', { distributor: claim.distributor.id })) return
  const language = languages.find((each) => each === who.person?.language) ?? 'en'
  const lines = await linesOfClaim(core.db.pool, claimId)
  const now = core.now()
  const paper = claimsPaper(claim, lines, language, (name, args) =>
    core.wordings.text(language, args ? { key: name, args } : { key: name }, { region: core.brand, now }),
  )
  const { name, mime, bytes } = await drawPaper(paper, 'xlsx', now)
  const once = () =>
    inTransaction(core.db, async (tx) => {
      if (!(await one(tx.client, take, [claim.distributor.id, key, now]))) return undefined
      const file = await keepFile(tx, { name, mime, bytes }, now)
      const told: Notice = {
        listener: { conversation: conversationId },
        say: {
          ...words('claims-file-ready', { name }),
          attachment: { name, mime, file },
          choices: [claimChoice(claim), menu],
        },
      }
      return announce(core, tx, `claims-file:${key}`, [told])
    })
  const wake = await retryTransient(once, { attempts: 3 })
  wake?.()
}
