import { isIP } from 'node:net';
import { Refusal } from '../refusals/refusal.ts';

/** Judges the host of an address before anybody calls it. */
export interface AddressJudge {
  /** Whether any private network may be called at all. */
  readonly allowsPrivate: boolean;
  reachOf(address: string): 'public' | 'allowed' | 'refused';
}

/**
 * Refuses what can be told to be wrong without asking for the addresses of a name; those are judged at every call.
 *
 * @throws Refusal webhook-url-refused
 */
export function assertWebhookUrl(text: string, judge: AddressJudge): void {
  const refuse = (reason: string): never => {
    throw new Refusal('webhook-url-refused', reason);
  };
  if (!URL.canParse(text))
    return refuse('The address of a webhook is a URL, such as https://lims.example/hooks.');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse('The address of a webhook begins with https://.');
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('The address of a webhook holds no name and password: messages are signed instead.');
  }
  if (url.hash !== '') return refuse('The address of a webhook has no part behind a #.');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const reach = isIP(host) === 0 ? undefined : judge.reachOf(host);
  if (reach === 'refused') {
    return refuse(
      `${host} lies in a private network, which the service does not call unless its operator allows that network.`,
    );
  }
  if (url.protocol === 'http:' && (reach === 'public' || !judge.allowsPrivate)) {
    return refuse('Messages go out over https; plain http is for networks that the operator has allowed.');
  }
}
