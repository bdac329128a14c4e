// Stands for a test run: makes a server as a run does and stays until it is killed.
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { newServerFolder } from '../support/abandoned.ts'

const dataDir = newServerFolder()
const server = await startEmbedded({ dataDir, durable: false, maxConnections: 20 })
setInterval(() => {}, 60_000)
console.log(`up ${server.pid} ${dataDir}`)
