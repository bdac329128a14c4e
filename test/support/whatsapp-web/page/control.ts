/** Puts the modules where the library looks for them, and `wa` where the test does. */
import { type Fields, freshId, type Msg } from './models.ts'
import { hooks, modules, shop } from './modules.ts'
import type { Control } from './shared.ts'
import { arrive, connection, delivery, facts, messages, socket } from './world.ts'

const missing = new Set<string>()

function need(id: string): Msg {
  const found = messages.getModelsArray().find((each) => each.id.id === id)
  if (!found) throw new Error(`no message ${id}`)
  return found
}

function keyOf(message: Msg): Fields {
  return { ...message.id.toJSON(), remote: message.id.remote._serialized }
}

const wa: Control = {
  pair() {
    facts.paired = true
    socket.turn('PAIRING')
    socket.turn('CONNECTED')
    socket.synced()
  },
  async receive(message) {
    return (await arrive(message, true)).id.id
  },
  edit: (id, body) => need(id).set('body', body),
  revoke: (id) => need(id).set('type', 'revoked'),
  react(id, from, emoji) {
    const parent = need(id)
    const key = { id: freshId('AC'), remote: from }
    hooks.reactionTableMode.bulkUpsert([
      {
        ...{ id: key, reactionParentKey: keyOf(parent), reactionText: emoji },
        ...{ reactionTimestamp: Date.now(), author: { _serialized: from } },
      },
    ])
  },
  vote(id, from) {
    const parent = need(id)
    hooks.pollVoteTableMode.bulkUpsert([
      {
        id: { id: freshId('AC') },
        pollUpdateParentKey: keyOf(parent),
        t: Date.now(),
        author: { _serialized: from },
      },
    ])
  },
  tick: (id, ack) => need(id).set('ack', ack),
  decipher(id, body) {
    const message = need(id)
    Object.assign(message, { body })
    message.set('type', 'chat')
  },
  setState: (state) => socket.turn(state),
  syncAgain: () => socket.synced(),
  renewCode() {
    connection.ref = freshId('REF-')
    connection.emit('change:ref', connection, connection.ref)
    return connection.ref
  },
  deliver(how) {
    Object.assign(delivery, how)
  },
  order(products) {
    shop.order = { products: products.map(({ sku: _, ...product }) => product) }
    for (const { id, sku } of products) shop.products.set(id, { id, ...(sku ? { retailer_id: sku } : {}) })
  },
  missing: () => [...missing],
  code: () => connection.ref,
}

// What came while no page was open is there before anybody listens.
for (const message of facts.waiting) await arrive(message, false)

Object.assign(globalThis, {
  require(name: string): unknown {
    if (name in modules) return modules[name]
    missing.add(name)
    throw new Error(`the stand-in has no module ${name}`)
  },
  Debug: { VERSION: '2.3000.1017054665' },
  wa,
})
