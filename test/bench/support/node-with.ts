// A node as main.ts starts it, but with the limits of turns that BENCH_TURNS names: "chats,batches".
import { loadConfig } from '../../../src/config.ts'
import { makeLog } from '../../../src/log.ts'
import { startNode } from '../../../src/node.ts'

const [chats = 20, batches = 2] = (process.env.BENCH_TURNS ?? '').split(',').map(Number)
const config = loadConfig(process.env)
const node = await startNode({
  config,
  log: makeLog(config.logLevel),
  turns: { chats, batches, attempts: 3 },
})
process.once('SIGTERM', () => void node.stop().then(() => process.exit(0)))
