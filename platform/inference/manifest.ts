import { Type, type Static } from 'typebox';

const Count = Type.Integer({ minimum: 1 });
const Length = Type.Number({ exclusiveMinimum: 0 });

const Strangers = Type.Object({ mean: Type.Number(), sd: Length });

/** What stands beside a model's graph: all that is needed to use it, and to know that it is the right one. */
export const ManifestSchema = Type.Object({
  /** Name and version. */
  model: Type.String({ pattern: '^[a-z0-9-]+$' }),
  description: Type.String(),
  onnx: Type.Object({
    file: Type.String(),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    opset: Count,
  }),
  inputs: Type.Object({ values: Type.Array(Count), mask: Type.Array(Count) }),
  output: Type.Object({ name: Type.String(), length: Type.Literal(256), metric: Type.Literal('cosine') }),
  /** The steps before the graph; lengths in µm. */
  preparation: Type.Object({
    canvas: Count,
    clipRms: Length,
    leastPoints: Count,
    breechFace: Type.Object({
      toleranceUm: Length,
      trials: Count,
      edgeUm: Length,
      smallestRegion: Length,
      seed: Type.Integer(),
    }),
    marks: Type.Record(
      Type.String(),
      Type.Object({
        spacingUm: Length,
        highPassSigmaUm: Length,
        lowPassSigmaUm: Length,
        findBreechFace: Type.Boolean(),
      }),
    ),
  }),
  /** Window of lags inside the graph, points. */
  lags: Type.Object({ reach: Count, nearest: Count }),
  steering: Type.Object({ components: Type.Array(Type.Integer({ minimum: 0 })) }),
  /** Orientations that a search probes over the half circle. */
  probes: Count,
  /** Best cosine over all probes between random textures. */
  strangers: Type.Object({ topography: Strangers, reflectance: Strangers }),
  /** Mean signature of random textures under one lamp; projected out of the signatures of pictures. */
  lampPattern: Type.Array(Type.Number(), { minItems: 256, maxItems: 256 }),
  /** What the graph makes of the golden input (engine/signature/golden-input.ts). */
  golden: Type.Object({ tolerance: Length, signature: Type.Array(Type.Number()) }),
});

export type Manifest = Static<typeof ManifestSchema>;
