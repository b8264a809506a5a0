/** Which job a delivery is for, and at which revision of the job's row it was sent. */
export interface Delivery {
  jobId: string;
  revision: number;
}

/** A dot, since BullMQ refuses colons in ids. */
const SEPARATOR = '.';

export function formatDeliveryId({ jobId, revision }: Delivery): string {
  return `${jobId}${SEPARATOR}${revision}`;
}

/** The delivery that an id names; undefined when it is not one of ours. */
export function parseDeliveryId(id: string): Delivery | undefined {
  const [jobId, revision, ...rest] = id.split(SEPARATOR);
  if (jobId === undefined || revision === undefined || rest.length > 0) return undefined;
  if (!/^[0-9a-f-]{36}$/.test(jobId) || !/^[1-9][0-9]{0,9}$/.test(revision)) return undefined;
  return { jobId, revision: Number(revision) };
}
