/** The statement of a shop's points for a month, made outside any turn and sent to the chat that asked for it. */
import { z } from 'zod'
import { announce, type Notice } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { keepFile } from '../chat/kept-file.ts'
import { go, type Say, words } from '../chat/say.ts'
import { languages } from '../chat/wording.ts'
import { one, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { drawPaper, type PaperFile, paperFormats } from '../papers/make.ts'
import type { PaperText } from '../papers/paper.ts'
import { pointsPaper } from '../papers/points-paper.ts'
import { can, shopOf } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { pointStatement } from '../points/statement.ts'
import type { JobParts } from './job-parts.ts'

const Wish = z.object({
  key: z.string(),
  outletId: z.number(),
  month: z.string(),
  format: z.enum(paperFormats),
  conversationId: z.number(),
  personId: z.number(),
})
type Wish = z.infer<typeof Wish>

const take = statement<{ key: string }>(
  'points-paper-sent',
  `insert into taken_row (distributor_id, kind, key, hash, at)
   select distributor_id, 'points-paper', $2, '', $3 from outlet where id = $1 and distributor_id is not null
   on conflict do nothing returning key`,
)

/** Sent once for the wish's key, however often the job is run. */
export async function sendStatement({ core }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const file = await fileFor(core, wish)
  const once = () => inTransaction(core.db, (tx) => tell(core, tx, wish, file))
  const wake = await retryTransient(once, { attempts: 3 })
  wake?.()
}

async function fileFor(core: Core, wish: Wish): Promise<PaperFile | undefined> {
  const who = await loadPerson(core.db.pool, wish.personId)
  const seat = who.outlets.find(({ id }) => id === wish.outletId)
  // Whoever asked may have left since.
  if (!seat || !can(who, 'see-points', shopOf(seat))) return undefined
  const language = languages.find((each) => each === who.person?.language) ?? 'en'
  const at = { month: wish.month, zone: core.brand.timeZone, language }
  const found = await pointStatement(core.db.pool, { ...at, outletId: wish.outletId })
  if (!found || found.lines.length === 0) return undefined
  return drawPaper(pointsPaper(found, at, textOf(core, language)), wish.format, core.now())
}

async function tell(core: Core, tx: Tx, wish: Wish, file: PaperFile | undefined) {
  if (!(await one(tx.client, take, [wish.outletId, wish.key, core.now()]))) return undefined
  const told: Notice = {
    listener: { conversation: wish.conversationId },
    say: file ? await readySay(core, tx, wish, file) : { ...words('points-paper-none'), choices: [onwards] },
  }
  return announce(core, tx, `points-paper:${wish.key}`, [told])
}

const onwards = go(words('retailer-menu-points'), 'points')

async function readySay(core: Core, tx: Tx, wish: Wish, { name, mime, bytes }: PaperFile): Promise<Say> {
  const file = await keepFile(tx, { name, mime, bytes }, core.now())
  const format = wish.format === 'pdf' ? 'xlsx' : 'pdf'
  const data = { outlet: wish.outletId, month: wish.month, format }
  return {
    ...words('points-paper-ready', { name }),
    attachment: { name, mime, file },
    choices: [go(words('paper-other', { format }), 'points', 'statement', data), onwards],
  }
}

const textOf =
  (core: Core, language: (typeof languages)[number]): PaperText =>
  (key, args) =>
    core.wordings.text(language, args ? { key, args } : { key }, { region: core.brand, now: core.now() })
