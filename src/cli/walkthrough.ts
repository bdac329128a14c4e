/** `npm run walkthrough`: a day of one shop and its distributor, played on a fresh database, both sides printed. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../config.ts'
import { reorderStory } from '../demo/walkthrough/reorder.ts'
import { makeLog } from '../log.ts'
import { startNode } from '../node.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)

const dataDir = await mkdtemp(join(tmpdir(), 'galla-walkthrough-'))
const config = loadConfig({ GALLA_DATA_DIR: dataDir, GALLA_DEMO: 'on', PORT: '0', LOG_LEVEL: 'error' })
const node = await startNode({ config, log: makeLog(config.logLevel) })
try {
  if (!node.simulator) throw new Error('the demo has no phones')
  await reorderStory({ db: node.db, simulator: node.simulator, print })
} finally {
  await node.stop()
  await rm(dataDir, { recursive: true, force: true })
}
