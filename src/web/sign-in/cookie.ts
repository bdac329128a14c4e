import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sessionLength } from './session.ts'

// Under this prefix browsers take the cookie from nobody but this very host, over https.
const nameOf = (secure: boolean) => (secure ? '__Host-galla' : 'galla')

export const sessionId = (c: Context, secure: boolean): string | undefined => getCookie(c, nameOf(secure))

export function keepSession(c: Context, id: string, secure: boolean): void {
  setCookie(c, nameOf(secure), id, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    maxAge: sessionLength,
  })
}

export function dropSession(c: Context, secure: boolean): void {
  deleteCookie(c, nameOf(secure), { path: '/', secure })
}
