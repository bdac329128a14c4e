import type { ParsedOrder, Reason, Unit } from './types.ts'

/** The shape the command line and the API give out. */
export type OrderTextAnswer = {
  readonly kind: ParsedOrder['kind']
  readonly lines: readonly { sku: string; quantity: number; unit: Unit; pieces: number; text: string }[]
  readonly questions: readonly { text: string; reason: Reason; options: readonly string[] }[]
}

/** What is told to the outside: lines and questions without what only a dialogue needs. */
export function toAnswer(parsed: ParsedOrder): OrderTextAnswer {
  return {
    kind: parsed.kind,
    lines: parsed.lines.map(({ sku, quantity, unit, pieces, text }) => ({
      sku,
      quantity,
      unit,
      pieces,
      text,
    })),
    questions: parsed.questions.map(({ text, reason, options }) => ({ text, reason, options })),
  }
}
