import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltIn, openBuiltIn } from '../support/survival/built-in.ts'
import type { Shopper } from '../support/survival/town.ts'
import { until } from '../support/until.ts'

const patient = { timeout: 240_000 }

let scene: BuiltIn
let shoppers: Shopper[][]
let sent = 0
beforeAll(async () => {
  scene = await openBuiltIn(10)
  shoppers = [scene.shoppers.slice(0, 5), scene.shoppers.slice(5)]
}, 240_000)
afterAll(() => scene.close())

test(
  'the built-in database killed with -9 is started again, and everything is answered',
  patient,
  async () => {
    const { stats } = scene.telegram.updates.sender
    const visits = scene.visit(shoppers[0] ?? [])
    const servers = [scene.server()]
    for (const delivered of [4, 14]) {
      await until(() => stats.delivered >= delivered, `${delivered} messages`, 120_000)
      const before = scene.server()
      process.kill(before, 'SIGKILL')
      await until(() => scene.server() !== before && scene.serverRuns(scene.server()), 'a new server', 60_000)
      servers.push(scene.server())
    }
    sent = await visits
    expect(await scene.breaches(sent, shoppers[0])).toEqual([])
    expect(new Set(servers).size).toBe(3)
  },
)

test(
  'Ctrl-C in the middle of turns ends node and database in order, and kill -9 of the node is taken over',
  patient,
  async () => {
    const [node] = scene.nodes
    if (!node) throw new Error('no node')
    const { stats } = scene.telegram.updates.sender
    const before = stats.delivered
    const visits = scene.visit(shoppers[1] ?? [])
    await until(() => stats.delivered >= before + 4, 'some messages', 120_000)
    const first = scene.server()
    expect(await node.interrupt()).toBe(0)
    expect(scene.serverRuns(first)).toBe(false)
    // What was said before it stopped is recorded as said: nothing is left between claim and result.
    node.start()
    await node.ready()
    expect(scene.server()).not.toBe(first)

    await until(() => stats.delivered >= before + 14, 'more messages', 120_000)
    const second = scene.server()
    await node.kill()
    expect(scene.serverRuns(second)).toBe(true)
    node.start()
    await node.process.line(/took over the database server/)
    await node.ready()
    expect(scene.server()).toBe(second)
    expect(await scene.breaches(sent + (await visits))).toEqual([])
    expect(await node.interrupt()).toBe(0)
    expect(scene.serverRuns(second)).toBe(false)
  },
)
