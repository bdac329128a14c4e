/** Draws the charts of a campaign's result from the tables beside them, anew whenever a table changes. */
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const still = matchMedia('(prefers-reduced-motion: reduce)').matches
const base = () => ({
  animation: !still,
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: css('--ink') },
})
const rowsOf = (chart) => [...document.getElementById(chart.dataset.from).tBodies[0].rows]

const shades = ['#0b7a5b', '#1d8f6d', '#3aa581', '#5fb998', '#e0a030', '#b45309']

function funnel(chart) {
  const data = rowsOf(chart).map((row, at) => ({
    name: row.cells[0].textContent,
    value: Number(row.dataset.value),
    said: row.cells[1].textContent,
    itemStyle: { color: shades[at] },
  }))
  const most = Math.max(...data.map(({ value }) => value), 1)
  const label = ({ data: { name, said } }) => `${name}  {b|${said}}`
  return {
    ...base(),
    series: [
      {
        type: 'funnel',
        sort: 'none',
        funnelAlign: 'left',
        ...{ left: 0, top: 4, bottom: 4, width: '56%', min: 0, max: most, minSize: '2%', gap: 3 },
        label: {
          position: 'right',
          formatter: label,
          fontSize: 14,
          color: css('--ink'),
          rich: { b: { fontWeight: 700 } },
        },
        labelLine: { length: 12, lineStyle: { color: css('--line') } },
        data,
      },
    ],
  }
}

function days(chart) {
  const { told, held, message } = chart.dataset
  const rows = rowsOf(chart)
  const line = (name, key, color, type) => ({
    ...{ name, type: 'line', symbol: 'circle', symbolSize: 5, color },
    lineStyle: { type, width: 2.5 },
    data: rows.map((row) => [Number(row.dataset.day), Number(row.dataset[key])]),
  })
  const markLine = {
    ...{ symbol: 'none', silent: true, data: [{ xAxis: 0 }] },
    label: { formatter: message, color: css('--soft') },
    lineStyle: { color: css('--soft') },
  }
  return {
    ...base(),
    grid: { left: 8, right: 14, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis', confine: true },
    xAxis: { type: 'value', min: 'dataMin', max: 'dataMax', interval: 7, splitLine: { show: false } },
    yAxis: { type: 'value', splitLine: { lineStyle: { color: css('--line') } } },
    series: [
      { ...line(told, 'told', css('--green'), 'solid'), markLine },
      line(held, 'held', css('--amber'), 'dashed'),
    ],
  }
}

const kinds = { funnel, days }
const drawn = new WeakMap()

async function draw(chart) {
  // By an address and not by name: the library is served as it is, a megabyte that no other page needs.
  const { init } = await import(chart.dataset.library)
  chart.dataset.drawing = 'yes'
  const picture = drawn.get(chart) ?? init(chart, null, { renderer: 'svg' })
  drawn.set(chart, picture)
  picture.setOption(kinds[chart.dataset.chart](chart), { notMerge: false })
  chart.dataset.drawn = 'yes'
}

const drawAll = () => {
  for (const chart of document.querySelectorAll('[data-chart]')) draw(chart)
}
let waiting = false
const soon = () => {
  if (waiting) return
  waiting = true
  requestAnimationFrame(() => {
    waiting = false
    drawAll()
  })
}

drawAll()
// What htmx brings anew is drawn anew; the charts themselves change nothing inside tables.
new MutationObserver((changes) => {
  if (changes.some(({ target }) => target.nodeType === 3 || !target.closest('[data-chart]'))) soon()
}).observe(document.querySelector('main'), {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['data-value'],
})
addEventListener('resize', () => {
  for (const chart of document.querySelectorAll('[data-chart]')) drawn.get(chart)?.resize()
})
