/** kill -9 at moments nobody has chosen. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Galla } from './galla.ts'

/**
 * Kills one node or the other, so many times, spread over the traffic: `passed(part)` tells whether that part of it is
 * over. A killed node is started at once and may be killed again before it is ready.
 */
export async function killNowAndThen(
  nodes: Galla[],
  times: number,
  passed: (part: number) => boolean,
): Promise<void> {
  for (let done = 0; done < times; done++) {
    const part = (done + Math.random()) / times
    // The short, random pauses are what makes the moment within a turn random.
    while (!passed(part)) await pause(Math.random() * 15)
    const node = nodes[Math.floor(Math.random() * nodes.length)]
    await node?.kill()
    node?.start()
  }
  await Promise.all(nodes.map((node) => node.ready()))
}
