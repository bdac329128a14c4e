/** A door before the database that a test can shut: connections are cut, new ones refused. */

import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'

export type Gate = { url: string; shut(): Promise<void>; open(): Promise<void>; close(): Promise<void> }

/** Opens a door to the server that `url` names by its socket or host. */
export async function gateTo(url: string): Promise<Gate> {
  const to = new URL(url)
  const host = decodeURIComponent(to.hostname)
  const target = host.startsWith('/')
    ? { path: join(host, `.s.PGSQL.${to.port || 5432}`) }
    : { host, port: Number(to.port) }
  const through = new Set<Socket>()
  let port = 0
  let server: Server
  const open = async () => {
    server = createServer((near) => {
      const far = connect(target as { path: string })
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        through.add(one)
        one.on('error', () => {})
        one.on('close', () => {
          through.delete(one)
          other.destroy()
        })
        one.pipe(other)
      }
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as { port: number }).port
  }
  const shut = async () => {
    server.close()
    for (const socket of through) socket.destroy()
    await once(server, 'close')
  }
  await open()
  to.hostname = '127.0.0.1'
  to.port = String(port)
  return { url: to.href, shut, open, close: shut }
}
