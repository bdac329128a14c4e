// A node as main.ts starts it, whose WhatsApp number may send BENCH_RATE messages a second (1,000 where it is not set).
import { loadConfig } from '../../../src/config.ts'
import { makeLog } from '../../../src/log.ts'
import { startNode } from '../../../src/node.ts'

const config = loadConfig(process.env)
const rate = Number(process.env.BENCH_RATE ?? 1_000)
const whatsappCloud = config.whatsappCloud && { ...config.whatsappCloud, rate }
const node = await startNode({ config: { ...config, whatsappCloud }, log: makeLog(config.logLevel) })
process.once('SIGTERM', () => void node.stop().then(() => process.exit(0)))
