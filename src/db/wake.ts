/** Word from one node to the others that a channel account has something to send. A hint: the holder also polls. */
import postgres from 'postgres'
import { type Db, socketOf } from './client.ts'

const channel = 'galla_to_send'

export type Wakeups = { tell(accounts: string[]): void; stop(): Promise<void> }

/** Listens for other nodes, and tells them at most once every 10 ms. */
export async function openWakeups(db: Db, onWake: (account: string) => void): Promise<Wakeups> {
  const sql = postgres(db.url, {
    ...socketOf(db.url),
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'galla wake-ups' },
  })
  // Not awaited for good: with the database away, it listens as soon as that is back.
  await sql.listen(channel, (accounts) => {
    for (const account of accounts.split(' ')) onWake(account)
  })
  const pending = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  const flush = () => {
    timer = null
    const accounts = [...pending].join(' ')
    pending.clear()
    db.pool.query('select pg_notify($1, $2)', [channel, accounts]).catch(() => {})
  }
  return {
    tell(accounts) {
      for (const account of accounts) pending.add(account)
      timer ??= setTimeout(flush, 10)
    },
    async stop() {
      if (timer) clearTimeout(timer)
      await sql.end({ timeout: 1 })
    },
  }
}
