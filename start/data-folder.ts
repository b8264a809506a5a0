import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the folders that the service writes to. @throws Error, for an operator, when it may not */
export async function makeDataFolder(dataDir: string, staging: string): Promise<void> {
  try {
    await makeFolder(staging);
    for (const folder of [dataDir, staging]) await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data folder ${dataDir} cannot be written (${reason}). Set DATA_DIR to a folder that this user may write to.`,
      { cause: error },
    );
  }
}

/**
 * Makes a folder and those above it, each once. Node's own `recursive` tries for ever where a folder is there but
 * nothing can be made in it and the system calls that "no such file", as /proc does.
 */
async function makeFolder(path: string): Promise<void> {
  const above = dirname(path);
  if (above !== path && !(await isThere(above))) await makeFolder(above);
  await mkdir(path).catch(async (error: unknown) => {
    if (!(await isThere(path))) throw error;
  });
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
