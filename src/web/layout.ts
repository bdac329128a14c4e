import { html } from 'hono/html'
import type { WebContext } from './env.ts'
import type { Html } from './html.ts'

type Page = {
  title: string
  body: Html
  /** Names of the page's own modules in assets/js. */
  modules?: string[]
  /** For the body element, to tell pages apart in the stylesheet. */
  kind: string
}

// Without inline styles, as the content policy demands; an error answer replaces nothing unless a page says so.
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, history: 'reload', defaultTimeout: 20_000 })

/** A whole page. Signed-in pages send their session's token with every change. */
export function layout(c: WebContext, { title, body, modules = [], kind }: Page): Html {
  const headers = JSON.stringify(c.var.session ? { 'x-csrf-token': c.var.session.csrf } : {})
  return html`<!doctype html>
<html lang="${c.var.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light">
<meta name="htmx-config" content="${htmxConfig}">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/galla.css">
<script src="/assets/htmx.js" defer></script>
<script src="/assets/hx-sse.js" defer></script>
${modules.map((name) => html`<script type="module" src="/assets/${name}"></script>`)}
</head>
<body class="${kind}" hx-headers:inherited="${headers}">
${body}
</body>
</html>`
}
