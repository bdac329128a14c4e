/**
 * The stand-in as a process: prints its address and runs until it is ended.
 *   node test/support/telegram/serve.ts [--port 8081] [--token 7000000001:abc] [--pace 0.01] [--keep 50]
 */
import { parseArgs } from 'node:util'
import { control } from './control.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { port: text, token: text, pace: text, keep: text } })

const telegram: StandIn = await startStandIn({
  ...(values.token ? { token: values.token } : {}),
  ...(values.port ? { port: Number(values.port) } : {}),
  ...(values.pace ? { pace: Number(values.pace) } : {}),
  ...(values.keep ? { keep: Number(values.keep) } : {}),
  other: (request, response) => control(telegram, request, response),
})
console.log(`stand-in Bot API at ${telegram.apiRoot} for ${telegram.token}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void telegram.stop())
