import { conversationContract } from './conversation-contract.ts'
import { openTelegramStage } from './telegram-stage.ts'

conversationContract('Telegram', openTelegramStage)
