import { conversationContract } from './conversation-contract.ts'
import { openWhatsAppStage } from './whatsapp-stage.ts'

conversationContract('WhatsApp over the Cloud API', openWhatsAppStage)
