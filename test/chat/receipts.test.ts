import { beforeEach, describe, expect, it } from 'vitest'
import { openTown, type Town } from '../support/messenger.ts'
import { until } from '../support/until.ts'

let town: Town
let chat: number

beforeEach(async () => {
  town = await openTown()
  chat = await town.chat(town.shop.ownerId, 'wa-kiran')
})

const sent = async (text = 'confirmed') => {
  const id = await town.say(chat, text)
  await town.sent()
  return id
}

describe('the state of a message', () => {
  it('only moves forwards, in whatever order its receipts come', async () => {
    const id = await sent()
    for (const state of ['read', 'delivered', 'sent'] as const) await town.receives(town.receipt(id, state))
    expect(await town.row(id)).toMatchObject({ status: 'sent', receipt: 'read' })
  })

  it('is the furthest of many receipts that come at once, doubled and out of order', async () => {
    const id = await sent()
    const all = (['delivered', 'read', 'sent', 'read', 'delivered'] as const).map((state) =>
      town.receipt(id, state),
    )
    await town.receives(...all)
    expect(await town.row(id)).toMatchObject({ receipt: 'read' })
  })

  it('is found by the provider’s id where ours was not carried along', async () => {
    const id = await sent()
    await town.receives(town.receipt(undefined, 'delivered', { providerId: `p${id}` }))
    expect(await town.row(id)).toMatchObject({ receipt: 'delivered' })
  })

  it('is not moved by a receipt of another account', async () => {
    const id = await sent()
    const found = await town.receives(town.receipt(id, 'read', { account: 'other' }))
    expect(found.unknown).toBe(1)
    expect(await town.row(id)).toMatchObject({ receipt: null })
  })

  it('failed is final, and a message that was delivered has not failed', async () => {
    const [failed, read] = [await sent(), await sent()]
    await town.receives(town.receipt(failed, 'failed'), town.receipt(read, 'read'))
    await town.receives(
      town.receipt(failed, 'sent'),
      town.receipt(failed, 'delivered'),
      town.receipt(read, 'failed'),
    )
    expect(await town.row(failed)).toMatchObject({ status: 'failed', receipt: 'failed' })
    expect(await town.row(read)).toMatchObject({ status: 'sent', receipt: 'read' })
  })

  it('counts receipts of messages that are none of ours, and goes on with the others', async () => {
    const id = await sent()
    const found = await town.receives(
      town.receipt(9_999_999, 'read'),
      town.receipt(undefined, 'sent', { providerId: 'never' }),
      town.receipt(id, 'read'),
    )
    expect(found.unknown).toBe(2)
    expect(await town.row(id)).toMatchObject({ receipt: 'read' })
  })

  it('is recorded for a thousand messages in one statement', async () => {
    await town.query(
      `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, body, status)
       select 'many' || n, 1, 0, $1, 'whatsapp-cloud', 'test', 'wa-kiran', '{}', 'sent' from generate_series(1, 1000) n`,
      [chat],
    )
    const ids = (await town.query('select id from outbox')).map(({ id }) => Number(id))
    const found = await town.receives(...ids.map((id) => town.receipt(id, 'delivered')))
    expect(found).toMatchObject({ unknown: 0, moved: true })
    expect(await town.query(`select 1 from outbox where receipt = 'delivered'`)).toHaveLength(1_000)
  })
})

describe('a sending whose answer was lost', () => {
  it('is settled by its receipt and never repeated', async () => {
    const id = await town.say(chat, 'confirmed')
    town.answer = () => ({ kind: 'unknown', error: 'the answer was lost' })
    town.sender({ settlesWithinMs: 60_000 })
    await until(async () => (await town.row(id))?.status === 'retry', 'the lost answer')
    await town.receives(town.receipt(id, 'sent', { providerId: 'wamid.1' }))
    expect(await town.row(id)).toMatchObject({ status: 'sent', providerId: 'wamid.1', attempts: 1 })
    await town.sent()
    expect(await town.row(id)).toMatchObject({ status: 'sent', attempts: 1 })
  })

  it('holds up nothing behind it while its receipt may still come', async () => {
    const id = await town.say(chat, 'lost')
    town.answer = ({ body, id: own }) =>
      body.text === 'lost'
        ? { kind: 'unknown', error: 'the answer was lost' }
        : { kind: 'sent', providerId: `p${own}` }
    town.sender({ settlesWithinMs: 60_000 })
    await until(async () => (await town.row(id))?.status === 'retry', 'the lost answer')
    const next = await town.say(chat, 'next')
    await until(async () => (await town.row(next))?.status === 'sent', 'the next message')
    expect(await town.row(id)).toMatchObject({ status: 'retry', attempts: 1 })
  })

  it('is tried a second time once no receipt came in its time, and never a third', async () => {
    const id = await town.say(chat, 'confirmed')
    town.answer = () => ({ kind: 'unknown', error: 'the answer was lost' })
    const reached = await town.sent({ settlesWithinMs: 100 })
    expect(reached).toHaveLength(2)
    expect(await town.row(id)).toMatchObject({ status: 'unknown', attempts: 2 })
  })

  it('of a sender that died waits for its receipt before another holder tries again', async () => {
    const id = await town.say(chat, 'confirmed', { status: 'sending', attempts: 1 })
    town.sender({ settlesWithinMs: 60_000 })
    await until(async () => (await town.row(id))?.status === 'retry', 'the recovery')
    await town.receives(town.receipt(id, 'delivered'))
    expect(await town.row(id)).toMatchObject({ status: 'sent', receipt: 'delivered' })
    expect(town.reached).toEqual([])
  })

  it('counts as sent where the receipt is faster than the answer', async () => {
    const id = await town.say(chat, 'confirmed')
    town.answer = async (message) => {
      await town.receives(town.receipt(message.id, 'delivered'))
      return { kind: 'unknown', error: 'the answer was lost' }
    }
    expect(await town.sent()).toHaveLength(1)
    expect(await town.row(id)).toMatchObject({ status: 'sent', receipt: 'delivered', attempts: 1 })
  })

  it('stays failed where the receipt of its failure is faster than the answer', async () => {
    const id = await town.say(chat, 'confirmed')
    town.answer = async (message) => {
      await town.receives(town.receipt(message.id, 'failed', { providerId: 'wamid.1' }))
      return { kind: 'sent', providerId: 'wamid.1' }
    }
    await town.sent()
    expect(await town.row(id)).toMatchObject({ status: 'failed', receipt: 'failed' })
  })
})

describe('a message that was taken and failed later', () => {
  const busy = { kind: 'retry', afterMs: 0, scope: 'chat', error: '131000' } as const

  it('is sent again where that may help, and a repeated receipt of the failure changes nothing', async () => {
    const id = await sent()
    const failure = town.receipt(id, 'failed', { failure: busy })
    await town.receives(failure)
    await town.receives(failure, failure)
    town.answer = () => ({ kind: 'sent', providerId: 'second' })
    expect(await town.sent()).toHaveLength(1)
    await town.receives(failure)
    expect(await town.row(id)).toMatchObject({ status: 'sent', providerId: 'second', receipt: null })
    await town.receives(town.receipt(id, 'delivered', { providerId: 'second' }))
    expect(await town.row(id)).toMatchObject({ receipt: 'delivered' })
  })

  it('is given up after the third time', async () => {
    const id = await sent()
    for (let n = 1; n <= 3; n++) {
      await town.receives(
        town.receipt(id, 'failed', { failure: busy, providerId: n === 1 ? `p${id}` : `try${n}` }),
      )
      town.answer = () => ({ kind: 'sent', providerId: `try${n + 1}` })
      await town.sent()
    }
    expect(await town.row(id)).toMatchObject({ status: 'failed', attempts: 3 })
  })

  it('is held for the operator where the messenger says so', async () => {
    const id = await sent()
    await town.receives(town.receipt(id, 'failed', { failure: { kind: 'held', error: '131049 capped' } }))
    expect(await town.row(id)).toMatchObject({ status: 'held', error: '131049 capped' })
  })

  it('waits for the person where the window had closed', async () => {
    const id = await sent()
    await town.receives(town.receipt(id, 'failed', { failure: { kind: 'window-closed' } }))
    expect(await town.row(id)).toMatchObject({ status: 'waiting' })
    expect(await town.query('select held from conversation')).toEqual([{ held: true }])
  })

  it('marks the chat where the person cannot be reached any more', async () => {
    const id = await sent()
    const failure = { kind: 'failed', error: '131026', unreachable: true } as const
    await town.receives(town.receipt(id, 'failed', { failure }))
    expect(await town.query('select reachable from conversation')).toEqual([{ reachable: false }])
    expect(await town.query('select action, detail from audit_log')).toEqual([
      { action: 'chat-unreachable', detail: { channel: 'whatsapp-cloud', error: '131026' } },
    ])
  })
})

describe('what a message costs', () => {
  it('is known from the answer, corrected by the receipt, and counted once', async () => {
    const id = await town.say(chat, 'confirmed')
    await town.sent()
    expect(await town.row(id)).toMatchObject({ category: 'service', billable: null })
    const told = { category: 'utility', billable: true } as const
    const first = await town.receives(town.receipt(id, 'sent', told))
    const second = await town.receives(town.receipt(id, 'delivered', told), town.receipt(id, 'read', told))
    expect([...first.charged]).toEqual([['utility', 1]])
    expect([...second.charged]).toEqual([])
    expect(await town.row(id)).toMatchObject({ category: 'utility', billable: true, receipt: 'read' })
  })

  it('is learnt also from a receipt that comes too late to change the state', async () => {
    const id = await sent()
    await town.receives(town.receipt(id, 'read'))
    const late = await town.receives(town.receipt(id, 'sent', { category: 'utility', billable: true }))
    expect([...late.charged]).toEqual([['utility', 1]])
    expect(await town.row(id)).toMatchObject({ receipt: 'read', category: 'utility', billable: true })
  })
})
