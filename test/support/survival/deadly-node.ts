// Answers what waits in the database it is given; "order death" ends the process in the middle of its turn.
import { Runner } from '../../../src/chat/runner.ts'
import { openDb } from '../../../src/db/client.ts'
import { ChatWorld } from '../chat.ts'
import { toyWordings } from '../toy.ts'
import { until } from '../until.ts'
import { perilousDialogs } from './perilous.ts'

const db = openDb(process.argv[2] ?? '', { max: 4 })
const dialogs = perilousDialogs((what) => {
  if (what === 'death') process.kill(process.pid, 'SIGKILL')
})
const { core } = new ChatWorld(db, { dialogs, wordings: toyWordings })
const runner = new Runner(core, { chats: 20, batches: 2, attempts: 3 })
await runner.sweep(0)
await until(() => runner.load === 0, 'the end of all turns')
await runner.stop()
console.log('answered all')
await db.close()
