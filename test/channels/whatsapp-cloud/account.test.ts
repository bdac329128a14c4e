import { expect, it } from 'vitest'
import { openDoor } from './door.ts'
import { account, bytesOf, sample } from './samples.ts'

async function setup() {
  const troubles: (string | null)[] = []
  const door = await openDoor({ onTrouble: (reason) => void troubles.push(reason) })
  const state = async () =>
    (await door.db.pool.query('select state from channel_account where account = $1', [account])).rows[0]
      ?.state
  return { ...door, troubles, state }
}

it('a template that is approved, paused or moved to another category is remembered with the account', async () => {
  const { deliver, state } = await setup()
  for (const name of ['template-approved', 'template-paused', 'template-category'])
    expect(await deliver(bytesOf(name))).toBe(200)
  expect((await state()).templates).toEqual({
    'order_confirmed|en': { status: 'approved' },
    'order_confirmed|hi': { status: 'paused' },
    'back_in_stock|en': { category: 'marketing' },
  })
})

it('an account that WhatsApp disables is out of order until it is given back, on every node', async () => {
  const { deliver, troubles, state, db } = await setup()
  expect(await deliver(bytesOf('account-disabled'))).toBe(200)
  expect(troubles).toEqual(['WhatsApp has disabled the account'])
  expect((await state()).trouble).toMatchObject({ reason: 'WhatsApp has disabled the account' })
  const elsewhere: (string | null)[] = []
  const other = await openDoor({ db, onTrouble: (reason) => void elsewhere.push(reason) })
  expect(await other.deliver(bytesOf('status-read'))).toBe(200)
  expect(elsewhere).toEqual(['WhatsApp has disabled the account'])
  expect(await deliver(bytesOf('account-reinstated'))).toBe(200)
  expect(troubles.at(-1)).toBeNull()
  expect((await state()).trouble).toBeNull()
})

it('a restriction of messages ends by itself at its time; other restrictions are news only', async () => {
  const { deliver, troubles } = await setup()
  const post = sample('account-restricted')
  await deliver(post)
  expect(troubles).toEqual(['WhatsApp restricts the account: RESTRICTED_BIZ_INITIATED_MESSAGING'])
  const over = JSON.parse(JSON.stringify(post).replaceAll('1795590000', '1795300000'))
  await deliver(over)
  expect(troubles.at(-1)).toBeNull()
})

it('what an operator has to see is logged, the grave parts as errors, and the latest of each kind is kept', async () => {
  const { deliver, log, state } = await setup()
  for (const name of ['account-alert', 'quality', 'security', 'capability'])
    expect(await deliver(bytesOf(name))).toBe(200)
  expect(Object.keys((await state()).news).sort()).toEqual(['alert', 'capability', 'quality', 'security'])
  expect((await state()).news.quality.told).toBe('event DOWNGRADE, old_limit TIER_10K, current_limit TIER_2K')
  expect(log.lines.map(({ fields }) => (fields as { told: string }).told)).toContain(
    'CRITICAL: INCREASED_CAPABILITIES_ELIGIBILITY_FAILED: The limit stays.',
  )
  expect(JSON.stringify(log.lines)).not.toContain('917940000001')
})

it('news in a shape nobody expected is kept, and refused to nobody', async () => {
  const { deliver, state } = await setup()
  for (const field of ['message_template_status_update', 'account_update', 'account_alerts', 'security']) {
    const odd = {
      event: 'NEW\u0000',
      deep: { a: [1] },
      alert_info: 7,
      ban_info: 'x',
      message_template_name: 9,
    }
    const entry = [{ id: '1', changes: [{ field, value: odd }] }]
    expect(await deliver({ object: 'whatsapp_business_account', entry })).toBe(200)
  }
  expect(Object.keys((await state()).news).sort()).toEqual(['account', 'alert', 'security', 'template'])
})
