import { access, constants, mkdir } from 'node:fs/promises';

/** Makes the folders that the service writes to. @throws Error, for an operator, when it may not */
export async function makeDataFolder(dataDir: string, staging: string): Promise<void> {
  try {
    await mkdir(staging, { recursive: true });
    for (const folder of [dataDir, staging]) await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data folder ${dataDir} cannot be written (${reason}). Set DATA_DIR to a folder that this user may write to.`,
      { cause: error },
    );
  }
}
