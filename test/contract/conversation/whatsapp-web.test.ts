import { vi } from 'vitest'
import { conversationContract } from './conversation-contract.ts'
import { openWhatsAppWebStage } from './whatsapp-web-stage.ts'

// A browser's start on a busy machine.
vi.setConfig({ hookTimeout: 90_000 })

conversationContract('WhatsApp Web', openWhatsAppWebStage, ['taps'])
