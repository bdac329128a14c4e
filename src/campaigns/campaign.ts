/** Campaigns as they are kept: made, changed and read. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { CampaignDocument } from './document.ts'

export type Status = 'draft' | 'waiting' | 'running' | 'paused' | 'stopped' | 'ended'

export type Campaign = {
  readonly id: number
  readonly status: Status
  readonly document: CampaignDocument
  readonly rev: number
  readonly createdBy: number | null
  readonly startedBy: number | null
  readonly startedAt: Date | null
  readonly reach: number | null
  readonly nextAt: Date | null
  readonly why: string | null
}

type Row = Omit<Campaign, 'document'> & { body: unknown }

const columns = `id, status, body, rev, created_by as "createdBy", started_by as "startedBy", started_at as "startedAt", reach,
  next_at as "nextAt", why`

const insert = statement<Row>(
  'campaign-new',
  `insert into campaign (body, created_at, created_by, changed_at) values ($1, $3, $2, $3) returning ${columns}`,
)

const change = statement<Row>(
  'campaign-change',
  `update campaign set body = $3, rev = rev + 1, changed_at = $4 where id = $1 and rev = $2 and status = 'draft'
   returning ${columns}`,
)

const read = statement<Row>('campaign-one', `select ${columns} from campaign where id = $1`)
const list = statement<Row>(
  'campaign-list',
  `select ${columns} from campaign where status = any($1::text[]) order by id desc limit $2`,
)

const campaignFrom = ({ body, ...rest }: Row): Campaign => ({
  ...rest,
  document: CampaignDocument.parse(body),
})

type Written = { readonly document: CampaignDocument; readonly by: number | null; readonly now: Date }

/** A new draft. */
export async function makeCampaign(tx: Tx, { document, by, now }: Written): Promise<Campaign> {
  const made = await one(tx.client, insert, [JSON.stringify(document), by, now])
  if (!made) throw new Error('a campaign was not written')
  await audit(tx, { personId: by, action: 'campaign-new', subject: `campaign:${made.id}`, detail: {} })
  return campaignFrom(made)
}

/** Changes a draft as it was shown; undefined where somebody changed or started it meanwhile. */
export async function changeCampaign(
  tx: Tx,
  { id, rev }: Pick<Campaign, 'id' | 'rev'>,
  { document, now }: Written,
): Promise<Campaign | undefined> {
  const changed = await one(tx.client, change, [id, rev, JSON.stringify(document), now])
  return changed && campaignFrom(changed)
}

export async function campaignOf(q: Queryable, id: number): Promise<Campaign | undefined> {
  const found = await one(q, read, [id])
  return found && campaignFrom(found)
}

/** Those of some states, the newest first. */
export async function campaignsOf(
  q: Queryable,
  states: readonly Status[],
  most: number,
): Promise<Campaign[]> {
  return (await rows(q, list, [states, most])).map(campaignFrom)
}

type Copied = { readonly id: number; readonly by: number | null; readonly now: Date }

/** A new draft that says the same; whom it is for is looked up anew, a day that is over has to be chosen anew. */
export async function copyCampaign(tx: Tx, { id, by, now }: Copied) {
  const campaign = await campaignOf(tx.client, id)
  if (!campaign) return { ok: false as const, reason: 'campaign-unknown' }
  return { ok: true as const, campaign: await makeCampaign(tx, { document: campaign.document, by, now }) }
}

const drop = statement<{ id: number }>(
  'campaign-drop',
  `update campaign set status = 'stopped', why = 'dropped', ended_at = $2 where id = $1 and status = 'draft' returning id`,
)

/** A draft nobody wants any more; its number and what it said are kept. */
export async function dropCampaign(tx: Tx, { id, by, now }: { id: number; by: number | null; now: Date }) {
  if (!(await one(tx.client, drop, [id, now]))) return
  await audit(tx, { personId: by, action: 'campaign-dropped', subject: `campaign:${id}`, detail: {} })
}
