/** The channels that the settings switch on. */
import type { Core } from '../chat/core.ts'
import type { Config } from '../config.ts'
import type { Channel } from './channel.ts'
import { type Simulator, simulatorChannel } from './simulator/simulator.ts'
import { type TelegramChannel, telegramChannel } from './telegram/telegram-channel.ts'
import { type WhatsAppCloudChannel, whatsappCloudChannel } from './whatsapp-cloud/whatsapp-cloud-channel.ts'
import type { OperatorNews } from './whatsapp-web/run.ts'
import { tellOperators } from './whatsapp-web/tell-operators.ts'
import { type WhatsAppWebChannel, whatsappWebChannel } from './whatsapp-web/whatsapp-web-channel.ts'

export type Channels = {
  all: Channel[]
  simulator?: Simulator
  telegram?: TelegramChannel
  whatsappCloud?: WhatsAppCloudChannel
  whatsappWeb?: WhatsAppWebChannel
}

export function openChannels(config: Config, core: Core): Channels {
  const channels: Channels = { all: [] }
  if (config.demo) {
    channels.simulator = simulatorChannel({ db: core.db, log: core.log, dataDir: config.dataDir })
    channels.all.push(channels.simulator)
  }
  if (config.telegram) {
    channels.telegram = telegramChannel({ ...config.telegram, publicUrl: config.publicUrl, log: core.log })
    channels.all.push(channels.telegram)
  }
  if (config.whatsappCloud) {
    channels.whatsappCloud = whatsappCloudChannel({ ...config.whatsappCloud, db: core.db, log: core.log })
    channels.all.push(channels.whatsappCloud)
  }
  if (config.whatsappWeb) {
    const { dataDir, whatsappWeb } = config
    const tell = (news: OperatorNews) => tellOperators(core, news)
    channels.whatsappWeb = whatsappWebChannel({
      ...whatsappWeb,
      db: core.db,
      log: core.log,
      dataDir,
      tellOperators: tell,
    })
    channels.all.push(channels.whatsappWeb)
  }
  return channels
}
