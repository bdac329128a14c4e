/** What is owed in points, and the year's register of benefits: made outside any turn, sent to the chat that asked. */
import { z } from 'zod'
import { announce } from '../chat/announce.ts'
import { mayAnnounce } from '../chat/announced.ts'
import type { Core } from '../chat/core.ts'
import { keepFile } from '../chat/kept-file.ts'
import { go, words } from '../chat/say.ts'
import { languages } from '../chat/wording.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { dayIn } from '../orders/zone.ts'
import { liabilityPaper } from '../papers/liability-paper.ts'
import { drawPaper, type PaperFile } from '../papers/make.ts'
import type { PaperText } from '../papers/paper.ts'
import { registerPaper } from '../papers/register-paper.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { liabilityOf } from '../rewards/liability.ts'
import { registerOf } from '../rewards/register.ts'
import type { JobParts } from './job-parts.ts'

const Wish = z.object({
  key: z.string(),
  paper: z.enum(['liability', 'register']),
  /** '2026-27', of the register. */
  year: z.string(),
  conversationId: z.number(),
  personId: z.number(),
})
type Wish = z.infer<typeof Wish>

/** Told once for the wish's key, however often the job is run; to nobody who may not see it any more. */
export async function sendRewardPaper({ core }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const who = await loadPerson(core.db.pool, wish.personId)
  if (!can(who, 'manage-rewards', 'brand')) return
  const language = languages.find((each) => each === who.person?.language) ?? 'en'
  const file = await drawn(core, wish, (key, args) =>
    core.wordings.text(language, args ? { key, args } : { key }, { region: core.brand, now: core.now() }),
  )
  const wake = await retryTransient(() => inTransaction(core.db, (tx) => tell(core, tx, wish, file)), {
    attempts: 3,
  })
  wake?.()
}

async function drawn(core: Core, { paper, year }: Wish, text: PaperText): Promise<PaperFile> {
  const { timeZone } = core.brand
  const now = core.now()
  if (paper === 'liability') {
    const found = await liabilityOf(core.db.pool, timeZone)
    return drawPaper(liabilityPaper(found, dayIn(now, timeZone), text), 'xlsx', now)
  }
  // A chat is no place for tax numbers in full: those are written by the command, on the operator's machine.
  const lines = await registerOf(core.db.pool, year, core.vault, true)
  return drawPaper(registerPaper(year, lines, timeZone, text), 'xlsx', now)
}

async function tell(core: Core, tx: Tx, wish: Wish, { name, mime, bytes }: PaperFile) {
  const origin = `reward-paper:${wish.key}`
  if (!(await mayAnnounce(tx, origin))) return undefined
  const file = await keepFile(tx, { name, mime, bytes }, core.now())
  const choices = [go(words('reward-desk-all'), 'reward-desk'), go(words('chat-menu'), 'menu')]
  const say = { ...words('reward-desk-file', { name }), attachment: { name, mime, file }, choices }
  return announce(core, tx, origin, [{ listener: { conversation: wish.conversationId }, say }])
}
