/** Files that marketers send up on the page: lists of shops, and pictures. */
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { type CampaignDesk, filled, openCampaignDesk } from './campaign-desk.ts'
import { textOf } from './desk.ts'
import type { Visitor } from './office.ts'

let desk: CampaignDesk
let neha: Visitor
beforeAll(async () => {
  desk = await openCampaignDesk()
  neha = await desk.signIn(desk.neha)
})

/** One file with the form around it, by the marketer. */
const sendUp = async (path: string, file: File, form: Record<string, string> = {}) => {
  const body = new FormData()
  body.append('file', file)
  for (const [name, value] of Object.entries(form)) body.append(name, value)
  const headers = { cookie: neha.cookie, origin: 'https://orders.example.com', 'x-csrf-token': neha.csrf }
  return (await desk.app.request(`/campaigns/compose/${path}`, { method: 'POST', headers, body })).text()
}

test('a list of shops sent up becomes a condition that names it, with the codes nobody has', async () => {
  const form = filled({ 'w.0.is': 'lapsed', 'w.0.days': '30' })
  const part = await sendUp('list', new File(['name,code\nFar,r-0050\nNobody,R-9'], '<visits>.csv'), form)
  expect(part).toContain('name="w.0.days" value="30"')
  expect(part).toMatch(/<option value="\d+" selected>&lt;visits&gt;.csv: one shop</)
  expect(part).toContain('One code belongs to no shop: R-9')
  const [, id = ''] = /<option value="(\d+)" selected>&lt;visits/.exec(part) ?? []
  const kept = await neha.post(
    '/campaigns/compose',
    filled({ 'w.0.is': 'list', 'w.0.list': id, 'w.0.not': '1' }),
  )
  const page = await textOf(neha.get(kept.headers.get('hx-redirect') ?? ''))
  expect(page).toContain(`<option value="${id}" selected>`)
  expect(await sendUp('list', new File(['%PDF-1.7'], 'x.pdf'), form)).toContain('This file cannot be read')
})

test('a picture is made fit, shown to those who know its name, and no other file passes for one', async () => {
  const png = await sharp({ create: { width: 2_000, height: 900, channels: 3, background: '#0a0' } })
    .png()
    .toBuffer()
  const up = (bytes: Uint8Array) => sendUp('picture', new File([new Uint8Array(bytes)], 'x.png'))
  const part = await up(png)
  const [, file = '', name = ''] =
    /name="picture" value="(\d+)">.*?value="(campaign-\w+\.jpg)"/s.exec(part) ?? []
  const shown = await neha.get(`/campaigns/pictures/${file}?name=${name}`)
  expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ format: 'jpeg', width: 1_280 })
  expect((await neha.get(`/campaigns/pictures/${file}?name=campaign-1.jpg`)).status).toBe(404)
  expect(
    (await neha.post('/campaigns/compose', filled({ picture: file, 'picture-name': name }))).status,
  ).toBe(204)
  expect(
    (await neha.post('/campaigns/compose', filled({ picture: file, 'picture-name': 'campaign-1.jpg' })))
      .status,
  ).toBe(409)
  expect(await up(new TextEncoder().encode('<svg/>'))).toContain('no picture that can be sent')
})
