import { expect, it, onTestFinished } from 'vitest'
import { graphClient } from '../../support/whatsapp/graph-client.ts'
import { startReceiver } from '../../support/whatsapp/receiver.ts'
import { type StandInOptions, startStandIn } from '../../support/whatsapp/stand-in.ts'

const phone = '919825012345'

async function setup(options: StandInOptions = {}) {
  const whatsapp = await startStandIn({ pace: 0.001, undeliverable: 'refused', ...options })
  onTestFinished(() => whatsapp.stop())
  const person = whatsapp.chat(phone, { name: 'Rakesh' })
  person.says('hi')
  return { whatsapp, person, graph: graphClient(whatsapp) }
}

const text = (body: string, more: object = {}) => ({ to: phone, type: 'text', text: { body }, ...more })

it('signs what it sends, escapes it as Meta does, and repeats it until it is taken', async () => {
  const { whatsapp, person } = await setup()
  const receiver = await startReceiver(whatsapp, (before) => (before < 2 ? 503 : 200))
  onTestFinished(() => receiver.close())
  await whatsapp.subscribe(receiver.url)
  await whatsapp.webhook.idle()
  person.says('चीनी / 5')
  await whatsapp.webhook.idle()
  expect(receiver.posts.every(({ signed }) => signed)).toBe(true)
  expect(receiver.posts.length).toBe(4)
  expect(receiver.posts.at(-1)?.bytes.toString()).toContain('\\u091a\\u0940\\u0928\\u0940 \\/ 5')
  expect(receiver.messages().at(-1)).toMatchObject({ from: phone, type: 'text', text: { body: 'चीनी / 5' } })
})

it('needs the handshake answered with the challenge', async () => {
  const { whatsapp } = await setup()
  const stranger = await startReceiver({ verifyToken: 'another', appSecret: '' })
  onTestFinished(() => stranger.close())
  await expect(whatsapp.subscribe(stranger.url)).rejects.toThrow(/couldn't be validated: 403/)
})

it('puts up to a thousand updates in one POST, and sends them twice or mixed when told to', async () => {
  const { whatsapp, person } = await setup({ batch: 1_000, twice: true, disorder: true })
  const receiver = await startReceiver(whatsapp)
  onTestFinished(() => receiver.close())
  const release = whatsapp.webhook.hold()
  for (let n = 0; n < 1_200; n++) person.says(`line ${n}`)
  await whatsapp.subscribe(receiver.url)
  release()
  await whatsapp.webhook.idle()
  expect(receiver.posts.length).toBe(4)
  const lines = receiver.messages().map(({ text }) => (text as { body: string }).body)
  expect(new Set(lines).size).toBe(1_201)
  expect(lines.length).toBe(2_402)
  expect(lines).not.toEqual(lines.toSorted())
})

it('tells the statuses of a message, with our own data and the price', async () => {
  const { whatsapp, graph } = await setup({ reads: true })
  const receiver = await startReceiver(whatsapp)
  onTestFinished(() => receiver.close())
  await whatsapp.subscribe(receiver.url)
  const { json } = await graph.send(text('x', { biz_opaque_callback_data: '77' }))
  await whatsapp.webhook.idle()
  const id = json.messages?.[0]?.id
  const told = receiver.statuses()
  expect(told.map(({ status }) => status)).toEqual(['sent', 'delivered', 'read'])
  expect(told.every((each) => each.id === id && each.biz_opaque_callback_data === '77')).toBe(true)
  expect(told[1]?.pricing).toMatchObject({ billable: true, category: 'service' })
})

it('can take a message and lose the answer, or take it and fail it later', async () => {
  const { whatsapp, graph, person } = await setup()
  const receiver = await startReceiver(whatsapp)
  onTestFinished(() => receiver.close())
  await whatsapp.subscribe(receiver.url)
  whatsapp.fault({ cut: true, done: true, times: 1 })
  await expect(graph.send(text('lost answer'))).rejects.toThrow()
  expect(person.last()?.text).toBe('lost answer')
  whatsapp.fault({ fails: 131026, times: 1 })
  expect(await graph.code(text('never shown'))).toBe('accepted')
  await whatsapp.webhook.idle()
  expect(person.last()?.text).toBe('lost answer')
  const told = receiver
    .statuses()
    .map(({ status, errors }) => [status, (errors as { code: number }[])?.[0]?.code])
  expect(told).toEqual(
    expect.arrayContaining([
      ['sent', undefined],
      ['delivered', undefined],
      ['failed', 131026],
    ]),
  )
  whatsapp.fault({ html: 502, times: 1 })
  await expect(graph.send(text('x'))).rejects.toThrow(/JSON/)
})

it('names a person by number and user id, one with a user name by the id alone, and reaches them by either', async () => {
  const { whatsapp, graph, person } = await setup()
  const receiver = await startReceiver(whatsapp)
  onTestFinished(() => receiver.close())
  await whatsapp.subscribe(receiver.url)
  person.takesUsername('rakesh.stores')
  person.says('hidden')
  await whatsapp.webhook.idle()
  const { userId } = person.profile()
  expect(receiver.messages().at(-1)).not.toHaveProperty('from')
  expect(receiver.messages().at(-1)).toMatchObject({ from_user_id: userId })
  const { json } = await graph.send({ recipient: userId, type: 'text', text: { body: 'to you' } })
  expect(json.contacts).toEqual([{ input: userId, user_id: userId }])
  expect(person.last()?.text).toBe('to you')
})

it('tells of a changed number with the old name and the new one', async () => {
  const { whatsapp, graph, person } = await setup()
  const receiver = await startReceiver(whatsapp)
  onTestFinished(() => receiver.close())
  await whatsapp.subscribe(receiver.url)
  const { userId } = person.profile()
  person.changesNumber('919825099999')
  await whatsapp.webhook.idle()
  expect(receiver.messages().at(-1)).toMatchObject({
    from: phone,
    from_user_id: userId,
    system: { type: 'user_changed_number', wa_id: '919825099999', previous_user_id: userId },
  })
  expect(await graph.code(text('to the old number'))).toBe(131026)
})

it('draws marks as formatting where they stand around words, unless something unseen parts them', async () => {
  const { graph, person } = await setup()
  await graph.send(text('*bold* and _thin_, 5*3*2, ~no ~, *\u200bkept*'))
  expect(person.last()?.text).toBe('bold and thin, 5*3*2, ~no ~, *\u200bkept*')
})
