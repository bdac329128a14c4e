import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../src/db/tx.ts'
import { makeInvite } from '../../../src/people/invite.ts'
import { kiran, nextOf, patient, patientTimeout, person, type Setup, setUp } from './support.ts'

const bytes = Buffer.from(new Uint8Array(40_000).map((_, n) => n % 251))
const from = kiran.chat

describe('what is heard over WhatsApp Web', () => {
  let at: Setup
  beforeAll(async () => {
    at = await setUp()
    await at.ready()
  }, patientTimeout)
  afterAll(() => at.close())

  /** Something that is heard for certain, so that what came before it was not. */
  const thenHears = async (mark: string) => {
    await at.whatsapp.receive({ from, body: mark })
    expect((await nextOf(at.ear, 'text')).heard.text).toBe(mark)
  }

  it('hears a text, with the number WhatsApp vouches for and the time it was said', async () => {
    const id = await at.whatsapp.receive({ from, body: '2 case noodles', name: 'Kiran', t: 1_790_000_000 })
    expect(await nextOf(at.ear, 'text')).toEqual({
      channel: 'whatsapp-web',
      account: 'whatsapp-web',
      chat: from,
      externalId: `${from}/${id}`,
      sender: { id: from, name: 'Kiran', phone: `+${kiran.number}` },
      heard: { kind: 'text', text: '2 case noodles' },
      saidAt: new Date(1_790_000_000_000),
    })
  })

  it('hears a picture with its caption, and fetches its very bytes', async () => {
    const media = { base64: bytes.toString('base64'), mime: 'image/jpeg' }
    await at.whatsapp.receive({ from, type: 'image', media, more: { caption: 'bill of Monday' } })
    const { heard } = await nextOf(at.ear, 'photo')
    expect(heard).toMatchObject({ caption: 'bill of Monday', media: { mime: 'image/jpeg', bytes: 40_000 } })
    const fetched = await at.channel.fetchMedia(heard.media.id, patient())
    expect(bytes.equals(fetched.bytes)).toBe(true)
    expect(fetched.mime).toBe('image/jpeg')
  })

  it('says that a file is gone when WhatsApp no longer has it', async () => {
    await expect(at.channel.fetchMedia(`false_${from}_AC00`, patient())).rejects.toMatchObject({
      code: 'gone',
    })
  })

  it('hears documents, voice notes and films as what they are', async () => {
    const file = (mime: string, name?: string) => ({
      base64: bytes.toString('base64'),
      mime,
      ...(name ? { name } : {}),
    })
    await at.whatsapp.receive({ from, type: 'document', media: file('text/csv', 'stock.csv') })
    await at.whatsapp.receive({ from, type: 'ptt', media: file('audio/ogg; codecs=opus') })
    await at.whatsapp.receive({ from, type: 'video', media: file('video/mp4'), more: { caption: 'shelf' } })
    expect((await nextOf(at.ear, 'document')).heard.media).toMatchObject({
      name: 'stock.csv',
      mime: 'text/csv',
    })
    expect((await nextOf(at.ear, 'voice')).heard.media.bytes).toBe(40_000)
    expect((await nextOf(at.ear, 'video')).heard.caption).toBe('shelf')
  })

  it('marks pictures of one album', async () => {
    const media = { base64: bytes.toString('base64'), mime: 'image/jpeg' }
    const parentMsgKey = { _serialized: `false_${from}_ALBUM` }
    await at.whatsapp.receive({ from, type: 'album' })
    for (let n = 0; n < 2; n++)
      await at.whatsapp.receive({ from, type: 'image', media, more: { parentMsgKey } })
    const albums = [await nextOf(at.ear, 'photo'), await nextOf(at.ear, 'photo')].map(
      ({ heard }) => heard.album,
    )
    expect(albums).toEqual([parentMsgKey._serialized, parentMsgKey._serialized])
  })

  it('hears a place', async () => {
    await at.whatsapp.receive({
      from,
      type: 'location',
      more: { lat: 22.3072, lng: 73.1812, loc: 'Shop\nGF 4' },
    })
    expect((await nextOf(at.ear, 'location')).heard).toEqual({ kind: 'location', lat: 22.3072, lon: 73.1812 })
  })

  it("vouches for a card's number only when it is the sender's own", async () => {
    const card = (number: string) =>
      `BEGIN:VCARD\nVERSION:3.0\nFN:Somebody\nitem1.TEL;waid=${number}:+${number}\nEND:VCARD`
    await at.whatsapp.receive({ from, type: 'vcard', body: card(kiran.number) })
    await at.whatsapp.receive({ from, type: 'vcard', body: card('919999900000') })
    await at.whatsapp.receive({
      from,
      type: 'multi_vcard',
      more: { vcardList: [{ vcard: card('919999900000') }] },
    })
    expect((await nextOf(at.ear, 'contact')).heard).toEqual({
      ...{ kind: 'contact', phone: `+${kiran.number}`, name: 'Somebody', own: true },
    })
    for (let n = 0; n < 2; n++)
      expect((await nextOf(at.ear, 'contact')).heard).toMatchObject({ phone: '+919999900000', own: false })
  })

  it('takes an answer to a list or button as a tap when it carries our key, else as its text', async () => {
    const row = (selectedRowId: string) => ({ listResponse: { singleSelectReply: { selectedRowId } } })
    await at.whatsapp.receive({ from, type: 'list_response', body: 'Haldi', more: row('zz9.1') })
    await at.whatsapp.receive({
      from,
      type: 'list_response',
      body: 'Haldi',
      more: row('row 7 of another bot'),
    })
    await at.whatsapp.receive({
      from,
      type: 'buttons_response',
      body: 'Yes',
      more: { selectedButtonId: 'zz9.0' },
    })
    expect((await nextOf(at.ear, 'tap')).heard.key).toBe('zz9.1')
    expect((await nextOf(at.ear, 'text')).heard.text).toBe('Haldi')
    expect((await nextOf(at.ear, 'tap')).heard.key).toBe('zz9.0')
  })

  it("hears a basket of WhatsApp's own shop window with the brand's numbers of the products", async () => {
    await at.whatsapp.do('order', [
      { id: '111', sku: 'HAL-100', name: 'Haldi', quantity: 12, price: '1' },
      { id: '222', name: 'Unlisted', quantity: 1, price: '2' },
    ])
    await at.whatsapp.receive({ from, type: 'order', more: { orderId: '9', token: 't' } })
    expect((await nextOf(at.ear, 'cart')).heard.items).toEqual([
      { sku: 'HAL-100', quantity: 12 },
      { sku: '222', quantity: 1 },
    ])
  })

  it('names our message that an answer quotes', async () => {
    await at.whatsapp.receive({ from, body: 'ok', quotes: '3EB0AAAA' })
    expect((await nextOf(at.ear, 'text')).quoted).toBe('3EB0AAAA')
  })

  it('tells of an edit as such, so that a corrected order is not added to the one it corrects', async () => {
    const id = await at.whatsapp.receive({ from, body: '2 case noodles' })
    await nextOf(at.ear, 'text')
    await at.whatsapp.do('edit', id, '3 case noodles')
    const edit = await nextOf(at.ear, 'unsupported')
    expect(edit.heard.what).toBe('edit')
    expect(edit.externalId).not.toBe(`${from}/${id}`)
  })

  it('keeps a message taken back and a reaction as what needs no answer', async () => {
    const id = await at.whatsapp.receive({ from, body: 'oh' })
    await nextOf(at.ear, 'text')
    await at.whatsapp.do('react', id, from, '👍')
    expect((await nextOf(at.ear, 'silent')).heard.what).toBe('reaction')
    await at.whatsapp.do('revoke', id)
    expect((await nextOf(at.ear, 'silent')).heard.what).toBe('revoked')
  })

  it('waits for a message that could not be deciphered, and hears it when it comes again', async () => {
    const id = await at.whatsapp.receive({ from, type: 'ciphertext' })
    await at.whatsapp.do('decipher', id, '5 pc haldi')
    expect((await nextOf(at.ear, 'text')).heard.text).toBe('5 pc haldi')
    await thenHears('and nothing else')
  })

  it('asks for what can never be deciphered, without losing it should it still come', async () => {
    const id = await at.whatsapp.receive({ from, type: 'ciphertext' })
    const sealed = await nextOf(at.ear, 'unsupported')
    expect(sealed.heard.what).toBe('ciphertext')
    await at.whatsapp.do('decipher', id, 'late but whole')
    const late = await nextOf(at.ear, 'text')
    expect(late.heard.text).toBe('late but whole')
    expect(late.externalId).not.toBe(sealed.externalId)
  })

  it('ignores groups, status, channels, broadcast lists, votes and what WhatsApp says about the chat', async () => {
    const author = { author: from }
    await at.whatsapp.receive({ from: '120363000000000001@g.us', body: '10 case noodles', more: author })
    await at.whatsapp.receive({
      from: 'status@broadcast',
      body: 'Diwali!',
      more: { ...author, isStatusV3: true },
    })
    await at.whatsapp.receive({ from: '120363000000000002@newsletter', body: 'news' })
    await at.whatsapp.receive({ from, body: 'to all my friends', more: { broadcast: true } })
    await at.whatsapp.receive({ from, type: 'e2e_notification' })
    const id = await at.whatsapp.receive({ from, type: 'call_log' })
    await at.whatsapp.do('vote', id, from)
    await thenHears('alone')
  })

  it('does not hear strangers, and stores nothing of them', async () => {
    const stranger = '919111100000@c.us'
    await at.whatsapp.receive({ from: stranger, body: 'Are you coming to the wedding?' })
    await at.whatsapp.receive({ from: stranger, body: 'AbCdEfGhIjKlMnOpQrStUvWxYz012345' })
    await thenHears('still here')
    const stored = await at.db.pool.query('select from chat_address union all select from seen')
    expect(stored.rows).toEqual([])
  })

  it('hears a stranger who brings an invite, and from then on', async () => {
    const invite = await inTransaction(at.db, (tx) =>
      makeInvite(tx, { party: 'brand', role: 'marketer', by: 'terminal', now: new Date() }),
    )
    if (!invite.ok) throw new Error(invite.reason)
    const newcomer = '919111100001@c.us'
    await at.whatsapp.receive({ from: newcomer, body: 'hello?' })
    await at.whatsapp.receive({ from: newcomer, body: `https://galla.example/i/${invite.token}` })
    const heard = await nextOf(at.ear, 'start')
    expect(heard).toMatchObject({ chat: newcomer, heard: { payload: invite.token } })
    await at.whatsapp.receive({ from: newcomer, body: 'yes' })
    expect(await nextOf(at.ear, 'text')).toMatchObject({ chat: newcomer, heard: { text: 'yes' } })
  })

  it('hears people whose hidden id comes instead of their number as the very same chat', async () => {
    const lid = '200000000000007@lid'
    const wid = '919825000007@c.us'
    await person(at.db, 'Meena', '919825000007')
    await at.whatsapp.receive({ from: wid, body: 'one' })
    const first = await nextOf(at.ear, 'text')
    await at.whatsapp.run(`serverFacts.people.push({ wid: '${wid}', lid: '${lid}' })`)
    await at.whatsapp.receive({ from: lid, body: 'two' })
    const second = await nextOf(at.ear, 'text')
    expect([first.chat, second.chat]).toEqual([wid, wid])
    expect(second.sender).toMatchObject({ id: wid, phone: '+919825000007' })
    expect((await at.db.pool.query('select value, chat from chat_address order by value')).rows).toEqual([
      { value: lid, chat: wid },
      { value: wid, chat: wid },
    ])
  })

  it('gives a message the same id under both names of its chat, so that it counts once', async () => {
    const lid = '200000000000007@lid'
    const id = await at.whatsapp.receive({ from: lid, body: 'three' })
    await at.whatsapp.receive({ from: '919825000007@c.us', id, body: 'three' })
    const twice = [await nextOf(at.ear, 'text'), await nextOf(at.ear, 'text')]
    expect(twice[0]?.externalId).toBe(twice[1]?.externalId)
  })

  it('hears what a human types on the phone as staff, in chats of known people only', async () => {
    await at.whatsapp.receive({ from: '919111100000@c.us', body: 'see you tonight', byPhone: true })
    await at.whatsapp.receive({ from, body: 'I will call you', byPhone: true })
    const staff = await nextOf(at.ear, 'staff')
    expect(staff).toMatchObject({ chat: from, heard: { text: 'I will call you' } })
  })
})
