/**
 * The stand-in as a process: prints its address and the settings of a node that talks to it, and runs until it is
 * ended.
 *   node test/support/whatsapp/serve.ts [--port 8082] [--hook http://127.0.0.1:3000/webhooks/whatsapp] [--pace 0.01]
 *     [--keep 50] [--batch 100] [--per-second 80] [--pair-burst 45] [--anybody]
 */
import { parseArgs } from 'node:util'
import { until } from '../until.ts'
import { control } from './control.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

const text = { type: 'string' } as const
const numbers = { port: text, pace: text, keep: text, batch: text, 'per-second': text, 'pair-burst': text }
const { values } = parseArgs({ options: { ...numbers, hook: text, anybody: { type: 'boolean' } } })
const number = (name: string, value: string | undefined) => (value ? { [name]: Number(value) } : {})

const whatsapp: StandIn = await startStandIn({
  ...number('port', values.port),
  ...number('pace', values.pace),
  ...number('keep', values.keep),
  ...number('batch', values.batch),
  ...number('perSecond', values['per-second']),
  ...number('pairBurst', values['pair-burst']),
  ...(values.anybody ? { anybody: true } : {}),
  other: (request, response) => control(whatsapp, request, response),
})
console.log(`stand-in Graph API at ${whatsapp.root}`)
console.log(
  `WHATSAPP_PHONE_NUMBER_ID='${whatsapp.phoneNumberId}' WHATSAPP_ACCESS_TOKEN='${whatsapp.token}' ` +
    `WHATSAPP_APP_SECRET='${whatsapp.appSecret}' WHATSAPP_VERIFY_TOKEN='${whatsapp.verifyToken}' ` +
    `WHATSAPP_GRAPH_URL='${whatsapp.root}'`,
)
let running = true
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    running = false
    void whatsapp.stop()
  })
// The node may be started after its messenger, so that the handshake has to wait for it.
if (values.hook) {
  const { hook } = values
  const shaken = () =>
    whatsapp.subscribe(hook).then(
      () => true,
      () => !running,
    )
  await until(shaken, `a webhook at ${hook}`, 600_000)
}
