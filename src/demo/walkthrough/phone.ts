/** A simulated phone in the hand of a script: says, taps, and reads what it is told. */
import { randomUUID } from 'node:crypto'
import type { Simulator } from '../../channels/simulator/simulator.ts'
import { choiceKey } from '../../chat/offer.ts'
import { type Queryable, rows, statement } from '../../db/statement.ts'

export type Bubble = { id: number; text: string; choices: string[] }

const said = statement<Bubble>(
  'walkthrough_said',
  `select o.id, o.body->>'text' as text, array(select c->>'label' from jsonb_array_elements(o.body->'choices') c) as choices
   from outbox o where o.channel = 'simulator' and o.chat = $1 and o.status = 'sent' and o.id > $2 order by o.id`,
)

/** How long a script waits for an answer before it says what is missing. */
const patienceMs = 15_000

export class Phone {
  private readonly simulator: Simulator
  private readonly q: Queryable
  private read = 0
  private shown: Bubble[] = []
  readonly name: string
  readonly chat: string
  private readonly print: (line: string) => void

  constructor(
    parts: { simulator: Simulator; q: Queryable; print: (line: string) => void },
    name: string,
    personId: number,
  ) {
    this.simulator = parts.simulator
    this.q = parts.q
    this.print = parts.print
    this.name = name
    this.chat = `p${personId}`
  }

  async says(text: string): Promise<Bubble[]> {
    this.print(`\n${this.name} types: ${text}`)
    await this.simulator.hear(this.chat, randomUUID(), { kind: 'text', text })
    return this.hears()
  }

  /** Taps a choice of the newest message that shows it, by the beginning of its label. */
  async taps(label: string): Promise<Bubble[]> {
    const bubble = this.shown.findLast(({ choices }) => choices.some((each) => each.startsWith(label)))
    const index = bubble?.choices.findIndex((each) => each.startsWith(label)) ?? -1
    if (!bubble || index < 0) throw new Error(`${this.name} sees no "${label}"`)
    this.print(`\n${this.name} taps: [${bubble.choices[index]}]`)
    await this.simulator.hear(this.chat, randomUUID(), { kind: 'tap', key: choiceKey(bubble.id, index) })
    return this.hears()
  }

  /** Waits for at least one new message and prints it as the phone shows it. */
  async hears(): Promise<Bubble[]> {
    const end = Date.now() + patienceMs
    for (;;) {
      const fresh = await rows(this.q, said, [this.chat, this.read])
      if (fresh.length > 0) return this.show(fresh)
      if (Date.now() > end) throw new Error(`${this.name} was told nothing for ${patienceMs / 1_000} s`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
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
