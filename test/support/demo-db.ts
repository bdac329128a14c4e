import pg from 'pg'
import { inject } from 'vitest'
import { type Db, openDb } from '../../src/db/client.ts'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { freshDb, urlOf } from './db.ts'

/** When the demo of the tests was loaded: the noon of a Tuesday. */
export const demoNow = new Date('2026-11-24T11:30:00+05:30')

/** A database with the demo trade in it, which is loaded once for the whole run and copied. */
export const demoDb = (): Promise<Db> => copyOf('galla_demo', demoNow)

/** The same as of today, for nodes, whose clock nobody sets. */
export const demoOfToday = (): Promise<Db> => copyOf('galla_demo_today', new Date())

async function copyOf(template: string, now: Date): Promise<Db> {
  const admin = new pg.Client({ connectionString: inject('postgres').url })
  await admin.connect()
  try {
    // Whoever comes first loads it; the others wait here meanwhile.
    await admin.query(`select pg_advisory_lock(hashtext('${template}'))`)
    const found = await admin.query(`select 1 from pg_database where datname = '${template}'`)
    if (found.rowCount === 0) await makeTemplate(admin, template, now)
  } finally {
    await admin.end()
  }
  return freshDb({ template })
}

async function makeTemplate(admin: pg.Client, template: string, now: Date): Promise<void> {
  await admin.query(`create database ${template} template ${inject('postgres').template} strategy file_copy`)
  const db = openDb(urlOf(template))
  await loadDemo(db, now)
  await db.close()
}
