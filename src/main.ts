/** Starts a node: the only place that builds things, and the owner of signals and shutdown. */
import { isLibraryFault } from './channels/whatsapp-web/library-fault.ts'
import { ConfigFault, loadConfig } from './config.ts'
import { DatabaseFault } from './db/client.ts'
import { makeLog } from './log.ts'

/** How long turns and sendings under way may take to finish once the node is told to stop. */
const graceMs = 20_000

async function main(): Promise<void> {
  const config = loadConfig(process.env)
  const log = makeLog(config.logLevel)
  const stopping = new AbortController()
  // Half of a start is loading everything else: settings that are wrong are told before.
  const starting = import('./node.ts').then(({ startNode }) =>
    startNode({ config, log, stopping: stopping.signal }),
  )
  // From the first moment: a start that is broken off would leave the built-in database running.
  const stop = (signal: string) => {
    if (stopping.signal.aborted) return
    stopping.abort()
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.error('did not stop in time')
      process.exit(1)
    }, graceMs).unref()
    starting
      .then(
        (node) => node.stop(),
        () => {},
      )
      .then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'could not stop cleanly')
          process.exit(1)
        },
      )
  }
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('SIGTERM', () => stop('SIGTERM'))
  const node = await starting.catch((error) => {
    // Closed again because it was told to stop: the signal's own end follows.
    if (stopping.signal.aborted) return undefined
    throw error
  })
  if (!node?.address) return
  process.stdout.write(`Galla is ready at ${node.address}\n`)
  if (config.demo)
    process.stdout.write(`Open it: the demo page shows a shop, its distributor and the brand side by side.\n`)
}

/** What a person can mend is said in sentences; anything else with all its details. */
function complain(error: unknown): void {
  const forPeople = error instanceof ConfigFault || error instanceof DatabaseFault
  process.stderr.write(
    forPeople ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
}

// The library behind WhatsApp Web forgets promises when its page dies; its watchdog takes care of what that means.
process.on('unhandledRejection', (reason) => {
  if (!isLibraryFault(reason)) complain(reason)
})
main().catch(complain)
