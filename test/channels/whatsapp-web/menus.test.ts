import { expect, it, onTestFinished } from 'vitest'
import { ownersPhone } from '../../contract/conversation/node.ts'
import { joins } from '../../contract/conversation/story.ts'
import { openWhatsAppWebStage } from '../../contract/conversation/whatsapp-web-stage.ts'
import { patientTimeout } from './support.ts'

it('explains a number that only an older menu had, and takes it where that menu is quoted', {
  timeout: patientTimeout,
}, async () => {
  const stage = await openWhatsAppWebStage()
  onTestFinished(() => stage.close())
  const { owner, whatsapp } = stage
  const chat = `${ownersPhone}@c.us`
  await joins(stage, 'words')
  await owner.says('menu')
  const menu = await owner.hears(/^\d+\. Where is my order/m)
  const number = /^(\d+)\. Where is my order/m.exec(menu.text)?.[1] ?? ''
  const id = whatsapp.saidTo(chat).find(({ text }) => text === menu.text)?.id ?? ''
  await owner.says('stop')
  const shorter = await owner.hears(/./)
  expect(shorter.text).not.toMatch(new RegExp(`^${number}\\. `, 'm'))
  await owner.says(number)
  expect((await owner.hears(/./)).text).toMatch(/That number was for the menu of/)
  await whatsapp.receive({ from: chat, body: number, quotes: id })
  expect((await owner.hears(/./)).text).not.toMatch(/That number was/)
})
