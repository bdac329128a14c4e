import { html } from 'hono/html'
import type { WebContext } from './env.ts'
import type { Html } from './html.ts'

type Page = {
  title: string
  body: Html
  /** The page's own module in assets/js. */
  module?: string
  /** For the body element, to tell pages apart in the stylesheet. */
  kind: string
}

// Without inline styles, as the content policy demands. What a reader has unfolded stays so when a part is replaced,
// and a fault never replaces what is shown; of the refusals only 409 brings a part of the page with it.
const htmxConfig = JSON.stringify({
  includeIndicatorCSS: false,
  history: 'reload',
  defaultTimeout: 20_000,
  morphIgnore: ['data-htmx-powered', 'open'],
  // What somebody is typing, and charts drawn on the page: see assets/js/typed.js and result.js.
  morphSkip: '[data-typed], [data-drawn]',
  noSwap: [204, 304, 400, 403, 404, 410, 413, 429, '5xx'],
})

/**
 * A whole page. Signed-in pages send their session's token with every change. The scripts stand at the end and not
 * deferred: a deferred htmx may begin before its extensions are there, and then no stream is ever opened.
 */
export function layout(c: WebContext, { title, body, module, kind }: Page): Html {
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
${module ? html`<script type="module" src="/assets/${module}"></script>` : ''}
</head>
<body class="${kind}" hx-headers:inherited="${headers}">
${body}
<div id="toast" class="toast" role="alert" data-offline="${c.var.text('error-offline')}" hidden></div>
<script src="/assets/htmx.js"></script>
<script src="/assets/hx-sse.js"></script>
</body>
</html>`
}
