/** The papers of a beat's day, made outside any turn and sent to the chat that asked for them. */
import { z } from 'zod'
import { announce, type Notice } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { keepFile } from '../chat/kept-file.ts'
import { noPaperSay, paperSay, papersPage } from '../chat/notices/papers.ts'
import { languages } from '../chat/wording.ts'
import { one, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { makePaper, type PaperFile, paperFormats, paperKinds } from '../papers/make.ts'
import type { PaperText } from '../papers/paper.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import type { JobParts } from './job-parts.ts'

const Wish = z.object({
  key: z.string(),
  distributorId: z.number(),
  beatId: z.number().nullable(),
  day: z.string(),
  format: z.enum(paperFormats),
  conversationId: z.number(),
  personId: z.number(),
})

type Wish = z.infer<typeof Wish>

const take = statement<{ key: string }>(
  'papers-sent',
  `insert into taken_row (distributor_id, kind, key, hash, at) values ($1, 'papers', $2, '', $3)
   on conflict do nothing returning key`,
)

/** Sent once for the wish's key, however often the job is run. */
export async function sendPapers({ core }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const files = await filesFor(core, wish)
  const page = core.link(await papersPage(core.db.pool, wish))
  const once = () => inTransaction(core.db, (tx) => tell(core, tx, wish, files, page))
  const wake = await retryTransient(once, { attempts: 3 })
  wake?.()
}

async function filesFor(core: Core, wish: Wish): Promise<PaperFile[]> {
  const who = await loadPerson(core.db.pool, wish.personId)
  const at = { distributor: wish.distributorId }
  const language = languages.find((each) => each === who.person?.language) ?? 'en'
  const text = textOf(core, language)
  const files: PaperFile[] = []
  for (const kind of paperKinds) {
    // Whoever asked may have left since.
    if (!can(who, kind === 'picking' ? 'see-picking-list' : 'see-delivery-sheet', at)) continue
    const dues = can(who, 'see-door-dues', at)
    const file = await makePaper(core.db.pool, { ...wish, kind, dues, now: core.now() }, text)
    if (file && file.rows > 0) files.push(file)
  }
  return files
}

async function tell(core: Core, tx: Tx, wish: Wish, files: readonly PaperFile[], page: string) {
  const now = core.now()
  if (!(await one(tx.client, take, [wish.distributorId, wish.key, now]))) return undefined
  const listener = { conversation: wish.conversationId }
  const told: Notice[] = files.length === 0 ? [{ listener, say: noPaperSay() }] : []
  for (const [at, { name, mime, bytes }] of files.entries()) {
    const file = await keepFile(tx, { name, mime, bytes }, now)
    const last = at === files.length - 1 ? { page, wish } : undefined
    told.push({ listener, say: { ...paperSay(name, last), attachment: { name, mime, file } } })
  }
  return announce(core, tx, `papers:${wish.key}`, told)
}

const textOf =
  (core: Core, language: (typeof languages)[number]): PaperText =>
  (key, args) =>
    core.wordings.text(language, args ? { key, args } : { key }, { region: core.brand, now: core.now() })
