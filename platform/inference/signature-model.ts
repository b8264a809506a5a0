/** The identity of a signature model, as stored with every signature and search. */
export interface ModelIdentity {
  /** Name and version, e.g. `autocorrelation-1`. */
  readonly model: string;
  /** SHA-256 over the manifest's preprocessing parameters, the ONNX file's hash and the constants of striae. */
  readonly parametersHash: string;
}
