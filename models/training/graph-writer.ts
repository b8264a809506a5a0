import onnxProto from 'onnx-proto';

const { onnx } = onnxProto;
const FLOAT = onnx.TensorProto.DataType.FLOAT;
const INT64 = onnx.TensorProto.DataType.INT64;

type Attribute = { name: string; ints?: number[]; i?: number };

/** Collects the nodes and constants of an ONNX graph and encodes them. */
export class GraphWriter {
  private readonly nodes: InstanceType<typeof onnx.NodeProto>[] = [];
  private readonly constants: InstanceType<typeof onnx.TensorProto>[] = [];

  /** Adds a float constant, row-major. */
  constant(name: string, shape: readonly number[], values: Float32Array): string {
    // The tensor's bytes are little endian whatever the machine.
    const bytes = new Uint8Array(values.length * 4);
    const view = new DataView(bytes.buffer);
    values.forEach((value, i) => view.setFloat32(4 * i, value, true));
    this.constants.push(onnx.TensorProto.create({ name, dims: [...shape], dataType: FLOAT, rawData: bytes }));
    return name;
  }

  /** Adds a constant of whole numbers (shapes, axes). */
  integers(name: string, values: readonly number[]): string {
    const bytes = new Uint8Array(values.length * 8);
    const view = new DataView(bytes.buffer);
    values.forEach((value, i) => view.setBigInt64(8 * i, BigInt(value), true));
    this.constants.push(
      onnx.TensorProto.create({ name, dims: [values.length], dataType: INT64, rawData: bytes }),
    );
    return name;
  }

  /** Adds a node with one output of the given name, and returns that name. */
  node(
    opType: string,
    inputs: readonly string[],
    output: string,
    attributes: readonly Attribute[] = [],
  ): string {
    this.nodes.push(
      onnx.NodeProto.create({
        opType,
        name: output,
        input: [...inputs],
        output: [output],
        attribute: attributes.map(({ name, ints, i }) =>
          onnx.AttributeProto.create(
            ints === undefined
              ? { name, type: onnx.AttributeProto.AttributeType.INT, i }
              : { name, type: onnx.AttributeProto.AttributeType.INTS, ints },
          ),
        ),
      }),
    );
    return output;
  }

  encode(name: string, inputs: Record<string, number[]>, outputs: Record<string, number[]>): Uint8Array {
    const value = ([key, shape]: [string, number[]]) =>
      onnx.ValueInfoProto.create({
        name: key,
        type: { tensorType: { elemType: FLOAT, shape: { dim: shape.map((dimValue) => ({ dimValue })) } } },
      });
    const graph = onnx.GraphProto.create({
      name,
      node: this.nodes,
      initializer: this.constants,
      input: Object.entries(inputs).map(value),
      output: Object.entries(outputs).map(value),
    });
    const model = onnx.ModelProto.create({
      irVersion: 8,
      producerName: 'breechlink',
      opsetImport: [{ domain: '', version: 17 }],
      graph,
    });
    return onnx.ModelProto.encode(model).finish();
  }
}
