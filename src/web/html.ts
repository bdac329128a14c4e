/** A piece of a page; hono/html escapes every value put into one. */
import { html } from 'hono/html'

export type Html = ReturnType<typeof html>

export const nothing: Html = html``
