/** WhatsApp's modules by their names, as far as whatsapp-web.js asks for them. */
import { Collection, type Fields, MsgKey, type Wid, widOf } from './models.ts'
import { sendToChat } from './sending.ts'
import {
  chats,
  commands,
  connection,
  contacts,
  files,
  keepFile,
  lidOf,
  me,
  meLid,
  messages,
  numberOf,
  personOf,
  socket,
  tell,
} from './world.ts'

const key = { pubKey: new Uint8Array(32).buffer }
const links = (text: unknown) =>
  [...String(text ?? '').matchAll(/https?:\/\/\S+/g)].map(([href]) => ({ href }))
const named = (contact: { id: Wid }) => personOf(contact.id)?.name

/** A file on its way through the page. */
class OpaqueData {
  readonly blob: Blob
  constructor(blob: Blob) {
    this.blob = blob
  }
  static async createFromData(data: Blob | OpaqueData): Promise<OpaqueData> {
    return data instanceof OpaqueData ? data : new OpaqueData(data)
  }
  url(): string {
    return 'blob:stand-in'
  }
  autorelease(): void {}
  formData(): Blob {
    return this.blob
  }
}

function kindOf(mime: string, { asDocument, isPtt }: { asDocument?: boolean; isPtt?: boolean }): string {
  if (asDocument) return 'document'
  const family = mime.split('/')[0]
  if (family === 'audio') return isPtt ? 'ptt' : 'audio'
  return family === 'image' || family === 'video' ? family : 'document'
}

async function prepare(data: OpaqueData, how: { asDocument?: boolean; isPtt?: boolean }) {
  const { blob } = data
  const name = (blob as Blob & { name?: string }).name
  const filehash = await keepFile(new Uint8Array(await blob.arrayBuffer()), blob.type, name)
  const fields: Fields = { type: kindOf(blob.type, how), mimetype: blob.type, filename: name, filehash }
  return Object.assign(fields, {
    mediaBlob: data,
    set: (more: Fields) => Object.assign(fields, more),
    toJSON: () => withoutTools(fields),
  })
}

/** Only what can be written down. */
function withoutTools({ mediaBlob: _, set: __, toJSON: ___, ...rest }: Fields): Fields {
  return rest
}

const media: Fields = {
  WAWebMediaOpaqueData: OpaqueData,
  WAWebMmsMediaTypes: {
    msgToMediaType: ({ type }: { type: string }) => type,
    castToV4: (type: string) => type,
  },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaStorage: {
    getOrCreateMediaObject: (filehash: string) => ({
      ...{ filehash, type: 'any', contentInfo: {}, size: files.get(filehash)?.bytes.length },
      consolidate() {},
    }),
  },
  WAWebPrepRawMedia: {
    prepRawMedia: (data: OpaqueData, how: { asDocument?: boolean }) => ({
      waitForPrep: () => prepare(data, how),
    }),
  },
  WAWebMediaMmsV4Upload: {
    uploadMedia: async ({ mediaObject }: { mediaObject: { filehash: string } }) => ({
      mediaEntry: { mmsUrl: 'u', directPath: `/${mediaObject.filehash}`, mediaKey: 'key', uploadHash: 'h' },
    }),
  },
  WAWebDownloadManager: {
    downloadManager: {
      async downloadAndMaybeDecrypt({ filehash }: { filehash: string }) {
        const file = files.get(filehash)
        if (!file) throw Object.assign(new Error('gone'), { status: 404 })
        return file.bytes.slice().buffer
      },
    },
  },
}

const people: Fields = {
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => me, getMaybeMeLidUser: () => meLid },
  WAWebWidFactory: { createWid: widOf, createWidFromWidLike: widOf, asUserWidOrThrow: widOf },
  WAWebApiContact: { getAlternateUserWid: () => null, getPhoneNumber: numberOf, getCurrentLid: lidOf },
  WAWebQueryExistsJob: {
    async queryWidExists(wid: Wid) {
      const person = personOf(wid)
      // Nobody was told to be missing; and whoever has a hidden name is reached under it.
      if (person?.missing) return null
      return { wid: person?.lid ? widOf(person.lid) : wid }
    },
  },
  WAWebFrontendContactGetters: { getIsMyContact: () => false },
  WAWebContactGetters: {
    getIsMe: ({ id }: { id: Wid }) => id._serialized === me._serialized,
    getIsUser: ({ id }: { id: Wid }) => id.isUser(),
    getIsGroup: ({ id }: { id: Wid }) => id.isGroup(),
    getUserid: ({ id }: { id: Wid }) => id.user,
    ...{ getIsWAContact: () => true, getVerifiedName: () => undefined, getVerifiedLevel: () => 0 },
    ...{ getStatusMute: () => false, getIsEnterprise: () => false },
    ...{ getName: named, getShortName: named, getPushname: named },
  },
}

const talking: Fields = {
  WAWebChatGetters: {
    getIsNewsletter: ({ id }: { id: Wid }) => id.server === 'newsletter',
    getIsBroadcast: ({ id }: { id: Wid }) => id.server === 'broadcast',
  },
  WALinkify: { findLink: (text: unknown) => links(text)[0], findLinks: links },
  WAWebFindChatAction: { findOrCreateLatestChat: async (wid: Wid) => ({ chat: await chats.find(wid) }) },
  WAWebStreamModel: { Stream: { markAvailable() {}, markUnavailable() {} } },
  WAWebUpdateUnreadChatAction: {
    async sendSeen({ chat }: { chat: { id: Wid } }) {
      tell({ op: 'seen', to: chat.id._serialized })
    },
  },
  WAWebMsgKey: MsgKey,
  WAWebMsgReply: { canReplyMsg: () => true },
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebChatLoadMessages: { loadEarlierMsgs: async () => [] },
  WAWebSendMsgChatAction: { addAndSendMsgToChat: sendToChat },
  WAWebChatStateBridge: {
    async sendChatStateComposing(to: Wid) {
      tell({ op: 'typing', to: to._serialized })
    },
    async sendChatStatePaused() {},
    async sendChatStateRecording() {},
  },
  WAWebNonMessageDataRequestPlaceholderMessageResendUtils: { handlePlaceholderMsgsSeen() {} },
}

/** Where the library hooks in for thumbs and votes. */
export const hooks = {
  reactionTableMode: { bulkUpsert(_reactions: Fields[]) {} },
  pollVoteTableMode: { bulkUpsert(_votes: Fields[]) {} },
}

/** What WhatsApp's shop knows of baskets and products. */
export const shop = { order: { products: [] as Fields[] }, products: new Map<string, Fields>() }

export const modules: Fields = {
  WAWebSocketModel: { Socket: socket },
  WAWebCmd: { Cmd: Object.assign(commands, { refreshQR() {} }) },
  WAWebConnModel: { Conn: connection },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {},
  WABase64: { encodeB64: () => 'AAAA' },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: key }) } },
  WAWebSignalStoreApi: { waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: key }) } },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'ADV' },
  WAWebCollections: {
    ...{
      Msg: messages,
      Chat: chats,
      Contact: contacts,
      Blocklist: new Collection(),
      Label: new Collection(),
    },
    WAWebNewsletterCollection: new Collection(),
    BusinessProfile: new Collection((id: Wid) => ({ id, serialize: () => ({}) })),
  },
  WAWebSyncGatingUtils: {},
  WAWebCallCollection: {},
  WAWebBackendJobsCommon: { mediaTypeFromProtobuf() {} },
  WAWebE2EProtoUtils: { typeAttributeFromProtobuf() {} },
  WAWebAddonReactionTableMode: { reactionTableMode: hooks.reactionTableMode },
  WAWebAddonPollVoteTableMode: { pollVoteTableMode: hooks.pollVoteTableMode },
  WAWebBizOrderBridge: { queryOrder: async () => shop.order },
  WAWebBizProductCatalogBridge: {
    queryProduct: async (_seller: unknown, id: string) => ({ data: shop.products.get(id) }),
  },
  ...media,
  ...people,
  ...talking,
}
