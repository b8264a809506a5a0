/** Version of the engine's algorithms: raised whenever a result could change. Stored with every result. */
export const ENGINE_VERSION = '0.2.0';
