/** A node with the database that comes with Galla, looked at from outside. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { type Db, openDb } from '../../../src/db/client.ts'
import { addressOf, isOurs, readPidFile, urlOf } from '../../../src/db/embedded/running.ts'
import { newServerFolder, placeOf, removeServer } from '../abandoned.ts'
import { startStandIn } from '../telegram/stand-in.ts'
import { freePort, startGalla, withTelegram } from './galla.ts'
import { type Scene, sceneOf } from './scene.ts'
import { buildTown } from './town.ts'

export type BuiltIn = Scene & {
  /** The database server's process. */
  server(): number
  serverRuns(pid: number): boolean
}

/** Starts one node on a new data folder and fills its database. */
export async function openBuiltIn(shops: number): Promise<BuiltIn> {
  const folder = newServerFolder()
  chmodSync(folder, 0o755) // as root, the server's own user has to come in
  const place = placeOf(join(folder, 'postgres'))
  const telegram = await startStandIn({ pace: 0.05 })
  const port = await freePort()
  const env = { ...withTelegram(telegram, port), DATABASE_URL: undefined, GALLA_DATA_DIR: folder }
  const node = startGalla({ port, env })
  await node.ready()
  const file = readPidFile(place)
  if (!file) throw new Error('the built-in database left no pid')
  const db: Db = openDb(urlOf(addressOf(place, file), 'galla'), { max: 3 })
  const town = await buildTown(db, telegram, { shops })
  const scene = sceneOf({ ...town, db, telegram, nodes: [node] })
  return {
    ...scene,
    server: () => readPidFile(place)?.pid ?? 0,
    serverRuns: (pid) => isOurs(pid, place),
    async close() {
      await scene.close()
      await removeServer(folder)
    },
  }
}
