/** The part of the ONNX format that is needed to rewrite a network: its nodes and their constants. The rest stays as it is. */
import protobuf from 'protobufjs'

// The numbers of the fields are those of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
const schema = `
  syntax = "proto3";
  message Tensor {
    repeated int64 dims = 1; int32 dataType = 2; repeated float floatData = 4; repeated int32 int32Data = 5;
    repeated int64 int64Data = 7; string name = 8; bytes rawData = 9;
  }
  message Attribute {
    string name = 1; float f = 2; int64 i = 3; bytes s = 4; Tensor t = 5; repeated float floats = 7; repeated int64 ints = 8;
    repeated bytes strings = 9; int32 type = 20;
  }
  message Node {
    repeated string input = 1; repeated string output = 2; string name = 3; string opType = 4; repeated Attribute attribute = 5;
  }
  message Graph {
    repeated Node node = 1; string name = 2; repeated bytes initializer = 5; repeated bytes input = 11; repeated bytes output = 12;
  }
  message Opset { string domain = 1; int64 version = 2; }
  message Model { int64 irVersion = 1; Graph graph = 7; repeated Opset opsetImport = 8; }
`
const modelType = protobuf.parse(schema).root.lookupType('Model')

export type Tensor = { dims?: number[]; dataType: number; floatData?: number[]; rawData?: Uint8Array }
export type Attribute = { name: string; type: number; t?: Tensor; f?: number; i?: number; ints?: number[] }
export type Node = { opType: string; input?: string[]; output: string[]; attribute?: Attribute[] }
export type Model = { graph: { node: Node[] }; opsetImport: { version: number }[] }

export function decodeModel(bytes: Uint8Array): Model {
  return modelType.toObject(modelType.decode(bytes), { longs: Number }) as Model
}

export function encodeModel(model: Model): Uint8Array {
  return modelType.encode(modelType.fromObject(model)).finish()
}

/** Codes of the format for the kinds of data and of attributes. */
const kinds = { float: 1, int: 2, tensor: 4, ints: 7, floatData: 1 }

// Copied: numbers of four bytes have to begin where four bytes do.
export const floatsOf = ({ rawData, floatData }: Tensor): Float32Array =>
  rawData ? new Float32Array(Uint8Array.from(rawData).buffer) : Float32Array.from(floatData ?? [])

/** A node that gives a constant. */
export function constant(name: string, values: Float32Array, dims: number[]): Node {
  const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  const t = { dims, dataType: kinds.floatData, rawData }
  return { opType: 'Constant', output: [name], attribute: [{ name: 'value', type: kinds.tensor, t }] }
}

export const intAttribute = (name: string, i: number): Attribute => ({ name, type: kinds.int, i })
export const intsAttribute = (name: string, ints: number[]): Attribute => ({ name, type: kinds.ints, ints })
export const floatAttribute = (name: string, f: number): Attribute => ({ name, type: kinds.float, f })
