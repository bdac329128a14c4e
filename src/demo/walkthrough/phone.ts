/** A phone in the hand of a script: says, taps, and reads what it is told. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { withCodes, withoutCodes } from '../../rewards/show.ts'
import type { Vault } from '../../rewards/vault.ts'

export type Bubble = {
  id: number
  conversationId: number
  providerId: string
  text: string
  choices: string[]
}

/** How its owner writes and taps on the messenger they have. */
export type Hands = {
  channel: string
  chat: string
  says(text: string): Promise<unknown>
  /** Taps the choice at this place of a message. */
  taps(bubble: Bubble, index: number): Promise<unknown>
  /** Sends a JPEG or PDF, where the messenger's stand-in takes files. */
  sends?(file: Uint8Array, mime: string): Promise<unknown>
}

const said = statement<Bubble>(
  'walkthrough_said',
  `select o.id, o.conversation_id as "conversationId", o.provider_id as "providerId", o.body->>'text' as text,
          case when jsonb_array_length(o.body->'choices') > 0
            then array(select c->>'label' from jsonb_array_elements(o.body->'choices') c)
            -- Numbered lines of the text, where the messenger shows no buttons.
            else array(select c->>'label' from jsonb_array_elements(o.offer->'choices') with ordinality as t(c, n)
              where n <= (o.offer->>'shown')::int order by n) end as choices
   from outbox o where o.channel = $3 and o.chat = $1 and o.status = 'sent' and o.id > $2 order by o.id`,
)

/** How long a script waits for an answer before it says what is missing; people are given longer. */
const usualPatienceMs = 15_000
/** How long it looks away between two looks, at first and at most: a bill takes seconds to be read. */
const lookMs = { first: 10, most: 100 }

export type PhoneParts = {
  q: Queryable
  print: (line: string) => void
  patienceMs?: number
  /** Opens the codes of vouchers, which are not in what is stored. */
  vault?: Vault | undefined
}

export class Phone {
  private readonly q: Queryable
  private readonly hands: Hands
  private readonly patienceMs: number
  private readonly vault: Vault | undefined
  private readonly print: (line: string) => void
  private read = 0
  private shown: Bubble[] = []
  readonly name: string
  /** What its owner had to do so far. */
  readonly did = { taps: 0, words: 0 }

  constructor({ q, print, patienceMs = usualPatienceMs, vault }: PhoneParts, name: string, hands: Hands) {
    this.q = q
    this.print = print
    this.patienceMs = patienceMs
    this.vault = vault
    this.name = name
    this.hands = hands
  }

  async says(text: string): Promise<Bubble[]> {
    this.print(`\n${this.name} types: ${text}`)
    this.did.words += text.trim().split(/\s+/).length
    await this.hands.says(text)
    return this.hears()
  }

  /** `what` it shows is for the transcript alone. */
  async sends(what: string, file: Uint8Array, mime: string): Promise<Bubble[]> {
    if (!this.hands.sends) throw new Error(`${this.name} cannot send files here`)
    this.print(`\n${this.name} sends ${what}`)
    await this.hands.sends(file, mime)
    return this.hears()
  }

  /** Taps a choice of the newest message that shows it, by the beginning of its label. */
  async taps(label: string): Promise<Bubble[]> {
    const bubble = this.offering(label) ?? (await this.waitsFor(label))
    const index = bubble.choices.findIndex((each) => each.startsWith(label))
    this.print(`\n${this.name} taps: [${bubble.choices[index]}]`)
    this.did.taps += 1
    await this.hands.taps(bubble, index)
    return this.hears()
  }

  /** Waits until it has been told something with these words in it. */
  async reads(part: string): Promise<void> {
    while (!this.shown.some(({ text }) => text.includes(part))) await this.hears()
  }

  private offering(label: string): Bubble | undefined {
    return this.shown.findLast(({ choices }) => choices.some((each) => each.startsWith(label)))
  }

  /** What offers it may still be on its way behind another message. */
  private async waitsFor(label: string): Promise<Bubble> {
    try {
      for (;;) {
        await this.hears()
        const bubble = this.offering(label)
        if (bubble) return bubble
      }
    } catch (error) {
      throw new Error(`${this.name} sees no "${label}"`, { cause: error })
    }
  }

  /** Waits for at least one new message and prints it as the phone shows it. */
  async hears(): Promise<Bubble[]> {
    const end = Date.now() + this.patienceMs
    const { channel, chat } = this.hands
    for (let wait = lookMs.first; ; wait = Math.min(lookMs.most, wait * 1.3)) {
      const fresh = await rows(this.q, said, [chat, this.read, channel])
      if (fresh.length > 0) return this.show(await Promise.all(fresh.map((each) => this.opened(each))))
      if (Date.now() > end) throw new Error(`${this.name} was told nothing for ${this.patienceMs / 1_000} s`)
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  private async opened(bubble: Bubble): Promise<Bubble> {
    const text = await withCodes(this.q, this.vault, bubble.conversationId, bubble.text)
    return { ...bubble, text: text ?? withoutCodes(bubble.text) }
  }

  private show(fresh: Bubble[]): Bubble[] {
    this.read = fresh.at(-1)?.id ?? this.read
    this.shown = [...this.shown, ...fresh].slice(-20)
    for (const { text, choices } of fresh) {
      this.print(`\n  → ${this.name} reads:`)
      for (const line of text.split('\n')) this.print(`    ${line}`)
      if (choices.length > 0) this.print(`    ${choices.map((choice) => `[${choice}]`).join(' ')}`)
    }
    return fresh
  }
}
