import { conversationContract } from './conversation-contract.ts'
import { openSimulatorStage } from './simulator-stage.ts'

conversationContract('The simulator', openSimulatorStage)
