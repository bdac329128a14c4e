/** What the desk remembers between two messages about one order. */
import { z } from 'zod'
import type { Ctx } from '../../src/chat/flow.ts'
import type { LineEdit } from '../../src/orders/change.ts'
import { orderById } from '../../src/orders/read.ts'
import type { OrderLine, OrderView } from '../../src/orders/types.ts'

const Edit = z.object({
  line: z.number(),
  pieces: z.number(),
  substitute: z.object({ sku: z.string(), pieces: z.number() }).nullable(),
})
export type Edit = z.infer<typeof Edit>

export const Data = z.object({
  order: z.number().default(0),
  /** The order as it was when this person began to change it. */
  revision: z.number().optional(),
  edits: z.array(Edit).default([]),
  /** The line being settled. */
  line: z.number().default(0),
  /** A product searched for to be sent instead. */
  query: z.string().default(''),
  /** A change typed before the order was opened. */
  text: z.string().default(''),
  /** Settling what is short, not changing what the shop wants. */
  settling: z.boolean().default(false),
})
export type Data = z.infer<typeof Data>
export type Desk = Ctx<Data>

/** The order of this dialogue. It exists: the first step has opened it. */
export async function orderOf({ tx, data }: Desk): Promise<OrderView> {
  const order = await orderById(tx.client, data.order)
  if (!order) throw new Error(`order ${data.order} is gone`)
  return order
}

export function lineOf(order: OrderView, line: number): OrderLine {
  const found = order.lines.find((each) => each.line === line) ?? order.lines[0]
  if (!found) throw new Error(`order ${order.number} has no lines`)
  return found
}

/** The edits with these in place of earlier ones of the same lines. */
export function merged(edits: readonly Edit[], more: readonly Edit[]): Edit[] {
  const lines = new Set(more.map(({ line }) => line))
  return [...edits.filter(({ line }) => !lines.has(line)), ...more]
}

export const asEdit = ({ line, pieces = 0, substitute = undefined }: LineEdit): Edit => ({
  line,
  pieces,
  substitute: substitute ? { ...substitute } : null,
})

export const asLineEdit = ({ line, pieces, substitute }: Edit): LineEdit =>
  substitute ? { line, pieces, substitute } : { line, pieces }
