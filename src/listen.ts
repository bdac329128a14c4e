/** Opens the web server's port: first of all, so that a port that is taken stops the start before anything else. */
import type { Server } from 'node:http'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Config, ConfigFault } from './config.ts'

export type Listening = { address: string; close(): Promise<void> }

/** The app once it is built; null answers that Galla is starting. */
type App = () => Hono | null

const usualPort = 3_000
/** Ports tried after the usual one, when nobody asked for a particular port. */
const portsTried = 20

/** Listens on PORT; without one on 3000 or the next free port. Throws ConfigFault when PORT is taken or not allowed. */
export async function listen(app: App, { port, host }: Pick<Config, 'port' | 'host'>): Promise<Listening> {
  if (port !== undefined)
    return listenOn(app, host, port).catch((error) => Promise.reject(explain(error, port)))
  for (let offset = 0; offset < portsTried; offset++) {
    try {
      return await listenOn(app, host, usualPort + offset)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
  return listenOn(app, host, 0)
}

function explain(error: unknown, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return new ConfigFault(`PORT ${port} is taken by another program: choose another one.`)
  if (code === 'EACCES')
    return new ConfigFault(`PORT ${port} is not allowed for this user: choose one above 1023.`)
  return error
}

function listenOn(app: App, hostname: string, port: number): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<Listening>()
  const fetch = (request: Request, env: unknown) =>
    app()?.fetch(request, env as object) ??
    new Response('Galla is starting.\n', { status: 503, headers: { 'retry-after': '1' } })
  const server = serve({ fetch, hostname, port }, (info) => {
    const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(hostname) ? 'localhost' : hostname
    resolve({ address: `http://${name}:${info.port}`, close: () => closed(server) })
  })
  server.once('error', reject)
  return promise
}

// Pages hold streams open; they are told to end, and what does not is cut.
function closed(server: ServerType): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  setTimeout(() => (server as Server).closeAllConnections(), 1_000).unref()
  return promise
}
