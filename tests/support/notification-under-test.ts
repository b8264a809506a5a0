import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { beforeAll, vi } from 'vitest';
import { announce } from '../../casework/notifications/announce.ts';
import type { Announcement, AnnouncementType } from '../../casework/notifications/announce.ts';
import { fanOut } from '../../casework/notifications/fan-out.ts';
import { createEndpoint } from '../../casework/webhooks/create-endpoint.ts';
import type { NewEndpoint } from '../../casework/webhooks/create-endpoint.ts';
import { listDeliveries } from '../../casework/webhooks/list-deliveries.ts';
import type { WebhookDelivery } from '../../casework/webhooks/list-deliveries.ts';
import type { Database } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { AddressGuard } from '../../platform/delivery/address-guard.ts';
import { createHttpSender } from '../../platform/delivery/http-sender.ts';
import { SecretBox } from '../../platform/secrets/secret-box.ts';
import { createEmailDeliverer } from '../../worker/deliver-emails.ts';
import { createWebhookDeliverer } from '../../worker/deliver-webhooks.ts';
import type { DeliveryParts } from '../../worker/delivery-parts.ts';
import { ClockUnderTest } from './clock-under-test.ts';
import { silentLogger } from './describe-modes.ts';
import type { ModeUnderTest } from './describe-modes.ts';
import { enterActor } from './enter-actor.ts';
import type { Received } from './receiver.ts';

export const PUBLIC_URL = 'https://breechlink.example';

/** Receivers of tests are on this machine. */
export const LOOPBACK = new AddressGuard(['127.0.0.0/8']);

/** Announcements, and what delivers them, over the mode's database and a clock that stands until it is moved. */
export class NotificationUnderTest {
  readonly clock = new ClockUnderTest();
  readonly secrets = new SecretBox(randomBytes(32));
  readonly actorId = randomUUID();
  readonly #mode: ModeUnderTest;

  constructor(mode: ModeUnderTest) {
    this.#mode = mode;
    beforeAll(async () => {
      await migrate(this.db, 'migrations');
      await enterActor(this.db, this.actorId);
    }, 60_000);
  }

  get db(): Database {
    return this.#mode.database();
  }

  get origin(): { actorId: string; requestId: null } {
    return { actorId: this.actorId, requestId: null };
  }

  /** What deliveries run with: local receivers may be called, and there is no mail server. */
  parts(more: Partial<DeliveryParts> = {}): DeliveryParts {
    return {
      db: this.db,
      clock: this.clock,
      sendPost: createHttpSender(LOOPBACK),
      smtp: undefined,
      secrets: this.secrets,
      publicUrl: PUBLIC_URL,
      logger: silentLogger,
      ...more,
    };
  }

  /** A new endpoint and its secret. */
  endpoint(wish: NewEndpoint) {
    const { clock, secrets, origin } = this;
    return this.db.transaction((tx) => createEndpoint(tx, origin, wish, secrets, clock.now()));
  }

  /** Announces something of a lead to agencies and fans it out; the announcement's id. */
  async tell(
    type: AnnouncementType,
    agencies: readonly string[],
    more: Partial<Announcement> = {},
  ): Promise<string> {
    const subject = { subjectType: 'lead', subjectId: randomUUID() } as const;
    const announcement = { type, agencies, ...subject, detail: { reference: 'L-2026-000001' }, ...more };
    const id = await this.db.transaction((tx) => announce(tx, announcement, this.clock.now()));
    await fanOut(this.db, id, this.clock.now());
    return id;
  }

  /** Fans out whatever was announced. */
  async fanOutAll(): Promise<void> {
    const { rows } = await this.db.query<{ id: string }>(`SELECT id FROM announcements ORDER BY number`);
    for (const { id } of rows) await fanOut(this.db, id, this.clock.now());
  }

  /** Delivers all that is due now, as a process that has just started would. */
  async deliver(more: Partial<DeliveryParts> = {}): Promise<void> {
    const { signal } = new AbortController();
    const dispatches: Promise<unknown>[] = [];
    const dispatch = (): void =>
      void dispatches.push(Promise.all(deliverers.map((deliverer) => deliverer.dispatch())));
    const deliverers = [
      createWebhookDeliverer(this.parts(more), signal, dispatch),
      createEmailDeliverer(this.parts(more), signal, dispatch),
    ];
    dispatch();
    while (dispatches.length > 0) {
      await Promise.all(dispatches.splice(0));
      await Promise.all(deliverers.map((deliverer) => deliverer.idle()));
    }
  }

  /** All deliveries to an endpoint, the newest first. */
  async deliveries(endpointId: string): Promise<WebhookDelivery[]> {
    return (await listDeliveries(this.db, { endpointId, limit: 200 })).rows;
  }

  /** The state of the only delivery to an endpoint. */
  async only(endpointId: string): Promise<WebhookDelivery> {
    const [delivery, ...rest] = await this.deliveries(endpointId);
    if (delivery === undefined || rest.length > 0)
      throw new Error(`There are ${rest.length + 1} deliveries.`);
    return delivery;
  }

  /** The types in an actor's inbox, in the order of their arrival. */
  async inboxOf(actorId: string): Promise<string[]> {
    const { rows } = await this.db.query<{ type: string }>(
      `SELECT a.type FROM inbox_items i JOIN announcements a ON a.id = i.announcement_id
       WHERE i.actor_id = $1 ORDER BY i.number`,
      [actorId],
    );
    return rows.map(({ type }) => type);
  }

  /** The payload of a message, checked with the library of the standard; the library's time is the test's. */
  verify({ headers, body }: Received, secret: string): unknown {
    vi.useFakeTimers({ toFake: ['Date'], now: this.clock.now() });
    try {
      return new Webhook(secret).verify(body, headers);
    } finally {
      vi.useRealTimers();
    }
  }
}
