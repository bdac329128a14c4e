/** Puts new orders into the database: header, lines and first event in one statement. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { addUses, effectRows, effectsStanding, insertEffects, useChanges } from './effects.ts'
import { countsAlone } from './free.ts'
import type { ChangeDetail, OrderChange, OrderLine, OrderView } from './types.ts'
import { headOf, lineOf } from './write.ts'

const insertOrder = statement<{ id: number; number: number; name: string | null }>(
  'order-insert',
  `with head as (
    insert into trade_order (key, outlet_id, distributor_id, placed_by, typed_by, placed_at, source, status, note, deliver_on,
      urgent, taxable, discount, tax, round_off, total, quote, changed_at)
    select key, outlet_id, distributor_id, placed_by, typed_by, placed_at, source, status, note, deliver_on,
      urgent, taxable, discount, tax, round_off, total, quote, changed_at
    from jsonb_to_record($1::jsonb) as x(key text, outlet_id bigint, distributor_id bigint, placed_by bigint,
      typed_by bigint, placed_at timestamptz, source text, status text, note text, deliver_on date, urgent text, taxable bigint,
      discount bigint, tax bigint, round_off bigint, total bigint, quote jsonb, changed_at timestamptz)
    on conflict (key) do nothing returning id, number),
  lines as (
    insert into order_line (order_id, line, product_id, ordered, substitutes, mrp, ptr, rate, free_by, owed)
    select head.id, x.line, x.product_id, x.ordered, x.substitutes, x.mrp, x.ptr, x.rate, x.free_by, x.owed
    from head, jsonb_to_recordset($2::jsonb) as x(line smallint, product_id bigint, ordered int, substitutes smallint,
      mrp bigint, ptr bigint, rate int, free_by bigint, owed bool)),
  effects as (${insertEffects('head', '$6')}),
  uses as (${addUses('head', '$7')}),
  event as (
    insert into order_event (order_id, at, person_id, kind, detail)
    select id, $3::timestamptz, $4::bigint, 'placed', $5::jsonb from head)
  select id, number, (select p.name from person p where p.id = $4::bigint) as name from head`,
)

/** Whether an order came from somebody who orders for shops, not from the shop itself. */
export const typedForShop = (source: string): boolean =>
  source === 'for-shop' || source === 'by-rep' || source === 'counter'

/** A placed order that has no id and number yet. */
export type Draft = Omit<OrderView, 'id' | 'number' | 'status' | 'placedBy' | 'changedAt' | 'revision'>

/** The order as it now stands, or undefined where its key is taken. One round trip. */
export async function insertPlaced(
  tx: Tx,
  draft: Draft,
  by: number | null,
): Promise<OrderChange | undefined> {
  const placed = { ...draft, status: 'placed' as const, changedAt: draft.placedAt }
  const unnumbered = { ...placed, id: 0, number: 0, placedBy: null, revision: draft.placedAt.getTime() }
  const detail = placedDetail(draft)
  const head = {
    ...headOf(unnumbered),
    key: draft.key,
    outlet_id: draft.outlet.id,
    distributor_id: draft.distributor.id,
    placed_by: by,
    typed_by: typedForShop(draft.source) ? by : null,
    placed_at: draft.placedAt,
    source: draft.source,
    note: draft.note,
  }
  const row = await one(tx.client, insertOrder, [
    JSON.stringify(head),
    JSON.stringify(draft.lines.map((line) => lineOf(null, line))),
    draft.placedAt,
    by,
    JSON.stringify(detail),
    JSON.stringify(effectRows(0, unnumbered)),
    JSON.stringify(useChanges([], effectsStanding(unnumbered))),
  ])
  if (!row) return undefined
  const placedBy = by === null ? null : { id: by, name: row.name ?? '' }
  return { kind: 'placed', order: { ...unnumbered, id: row.id, number: row.number, placedBy }, by, detail }
}

// What was asked for stays with the event: lines change later, and a repeated key is compared with this.
function placedDetail(draft: Draft): ChangeDetail {
  const lines = draft.lines
    .filter(countsAlone)
    .map(({ line, sku, name, ordered }) => ({ line, sku, name, from: 0, to: ordered }))
  return { v: 1, total: draft.quote.total, lines }
}

/** A line nobody has answered yet. */
export function freshLine(
  line: number,
  ordered: number,
  of: Omit<
    OrderLine,
    'line' | 'ordered' | 'offered' | 'confirmed' | 'dispatched' | 'received' | 'returned' | 'substitutes'
  >,
): OrderLine {
  return {
    ...of,
    line,
    ordered,
    offered: null,
    confirmed: 0,
    dispatched: 0,
    received: 0,
    returned: 0,
    substitutes: null,
  }
}
