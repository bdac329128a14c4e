import { expect, test } from 'vitest'
import { openBuiltIn } from '../support/survival/built-in.ts'
import { until } from '../support/until.ts'

const patient = { timeout: 240_000 }

test.concurrent(
  'the built-in database killed with -9 is started again, and everything is answered',
  patient,
  async () => {
    const scene = await openBuiltIn(8)
    const { stats } = scene.telegram.updates.sender
    const visits = scene.visit(scene.shoppers)
    const servers = [scene.server()]
    for (const delivered of [6, 20]) {
      await until(() => stats.delivered >= delivered, `${delivered} messages`, 120_000)
      const before = scene.server()
      process.kill(before, 'SIGKILL')
      await until(() => scene.server() !== before && scene.serverRuns(scene.server()), 'a new server', 60_000)
      servers.push(scene.server())
    }
    expect(await scene.breaches(await visits)).toEqual([])
    expect(new Set(servers).size).toBe(3)
    await scene.close()
  },
)

test.concurrent(
  'Ctrl-C in the middle of turns ends node and database in order, and kill -9 of the node is taken over',
  patient,
  async () => {
    const scene = await openBuiltIn(8)
    const [node] = scene.nodes
    if (!node) throw new Error('no node')
    const { stats } = scene.telegram.updates.sender
    const visits = scene.visit(scene.shoppers)
    await until(() => stats.delivered >= 6, 'some messages', 120_000)
    const first = scene.server()
    expect(await node.interrupt()).toBe(0)
    expect(scene.serverRuns(first)).toBe(false)
    // What was said before it stopped is recorded as said: nothing is left between claim and result.
    node.start()
    await node.ready()
    expect(scene.server()).not.toBe(first)

    await until(() => stats.delivered >= 20, 'more messages', 120_000)
    const second = scene.server()
    await node.kill()
    expect(scene.serverRuns(second)).toBe(true)
    node.start()
    await node.process.line(/took over the database server/)
    await node.ready()
    expect(scene.server()).toBe(second)
    expect(await scene.breaches(await visits)).toEqual([])
    expect(await node.interrupt()).toBe(0)
    expect(scene.serverRuns(second)).toBe(false)
    await scene.close()
  },
)
