import postgres from 'postgres'
import { socketOf } from '../db/client.ts'

const minute = 60_000

/** One connection for one import: it may take longer than the pool's limits allow. End it when done. */
export const connect = (url: string) =>
  postgres(url, {
    ...socketOf(url),
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
    connection: {
      application_name: 'galla-import',
      statement_timeout: 10 * minute,
      lock_timeout: minute,
      // The file may come over a slow line.
      idle_in_transaction_session_timeout: 2 * minute,
    },
  })
