/** A form of several hundred fields, read without trust: text only, bounded in number and length. */
import type { WebContext } from '../env.ts'

const mostValues = 3_000
const longestValue = 60_000

export class Fields {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values
  }

  /** The first value of a field; '' where there is none. */
  one(name: string): string {
    return this.#values.get(name)?.[0] ?? ''
  }

  all(name: string): string[] {
    return [...new Set(this.#values.get(name))].filter((value) => value !== '')
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }
}

export async function fieldsOf(c: WebContext): Promise<Fields> {
  const body = await c.req.parseBody({ all: true })
  const values = new Map<string, string[]>()
  for (const [name, value] of Object.entries(body).slice(0, mostValues)) {
    const texts = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
    values.set(
      name,
      texts.slice(0, mostValues).map((each) => each.slice(0, longestValue)),
    )
  }
  return new Fields(values)
}
