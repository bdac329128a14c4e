// Owns an embedded server as main.ts does: starts it, uses it, and on Ctrl-C writes once more before it stops it.
import { openDb } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded/start.ts'

const [dataDir = '', shared = '/var/lib/galla'] = process.argv.slice(2)

const onLost = (failure?: Error) => console.log(failure ? `failed ${failure.message}` : 'lost')

try {
  const server = await startEmbedded({ dataDir, shared, maxConnections: 20, onLost })
  const db = openDb(server.url, { max: 2 })
  // Two starters at once would otherwise meet in the catalogue of types.
  await db.pool.query(
    'begin; select pg_advisory_xact_lock(7); create table if not exists note (words text); commit',
  )
  const staying = setInterval(() => {}, 60_000)
  process.once('SIGINT', async () => {
    await db.pool.query("insert into note values ('written after Ctrl-C')")
    await db.close()
    await server.stop()
    clearInterval(staying)
    console.log('stopped')
  })
  console.log(`up ${server.pid} ${server.tookOver ? 'taken over' : 'started'} ${server.folder} ${server.url}`)
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.message : error}`)
}
