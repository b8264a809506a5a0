import { randomUUID } from 'node:crypto';
import type { Role } from '../../casework/rights/roles.ts';
import type { Answer, ApiUnderTest } from '../service/api/api-under-test.ts';
import type { ModeUnderTest } from './describe-modes.ts';
import { enterAssignment, enterPerson } from './enter-actor.ts';

/** Somebody who works with the service. */
export interface Person {
  readonly id: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

export interface Item {
  readonly exhibitId: string;
  readonly caseId: string;
}

/** An opinion as it is sent; what it says is what the test says. */
export function opinion(conclusion: string, method = 'physical_comparison_microscope') {
  return { conclusion, method, basis: `Says ${conclusion}.`, marks: ['breech_face'], instrument: 'CM 2' };
}

/** A laboratory with its people and items, worked with over HTTP. */
export class LaboratoryUnderTest {
  readonly #mode: ModeUnderTest;
  readonly #api: ApiUnderTest;

  constructor(mode: ModeUnderTest, api: ApiUnderTest) {
    this.#mode = mode;
    this.#api = api;
  }

  /** Somebody with a role, for some agencies or for every one; `also` is another role, for every one. */
  async person(
    role: Role,
    {
      agencies = [null],
      trained,
      also,
      name = role,
    }: { agencies?: string[] | [null]; trained?: boolean; also?: Role; name?: string } = {},
  ): Promise<Person> {
    const wish = { name, role, agencies, ...(trained !== undefined && { trainedReviewer: trained }) };
    const { token, actorId } = await enterPerson(this.#mode.database(), wish);
    if (also !== undefined)
      await enterAssignment(this.#mode.database(), actorId, { role: also, agencyId: null });
    return { id: actorId, ...this.as(token) };
  }

  /** Requests with a token. */
  as(token: string): Omit<Person, 'id'> {
    const authorization = `Bearer ${token}`;
    return {
      get: (path) => this.#api.call('GET', path, { headers: { authorization } }),
      post: (path, body = {}, headers = {}) => this.#api.post(path, body, { authorization, ...headers }),
    };
  }

  /** A new exhibit, in a new case unless one is named. */
  async item({
    agencyId,
    caseId,
    fields = {},
  }: { agencyId?: string; caseId?: string; fields?: object } = {}): Promise<Item> {
    const inCase = caseId ?? (await this.#makeCase(agencyId));
    const wish = {
      reference: randomUUID().slice(0, 8),
      kind: 'cartridge_case',
      origin: 'evidence',
      ...fields,
    };
    const { status, body } = await this.#api.post(`/v1/cases/${inCase}/exhibits`, wish);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return { exhibitId: String(body.id), caseId: inCase };
  }

  async #makeCase(agencyId?: string): Promise<string> {
    const wish = { reference: `case ${randomUUID()}`, ...(agencyId && { agencyId }) };
    const { body } = await this.#api.post('/v1/cases', wish);
    return String(body.id);
  }

  /** A review of two items, taken by somebody; its address. */
  async review(by: Person, one: Item, other: Item, wish: object = {}): Promise<string> {
    const pair = { questionedExhibitId: one.exhibitId, candidateExhibitId: other.exhibitId };
    const review = `/v1/reviews/${String(expectBody(await by.post('/v1/reviews', { ...pair, ...wish }), 201).id)}`;
    expectBody(await by.post(`${review}/take`), 200);
    return review;
  }

  /** A lead of two items, whose confirmation is requested; its address. */
  async lead(by: Person, one: Item, other: Item): Promise<string> {
    const review = await this.review(by, one, other);
    const { id } = expectBody(await by.post('/v1/leads', { reviewId: review.split('/').at(-1) }), 201);
    const lead = `/v1/leads/${String(id)}`;
    expectBody(await by.post(`${lead}/confirmation-request`), 200);
    return lead;
  }
}

/** The body of an answer that is as it should be. @throws Error with what was answered instead */
export function expectBody(answer: Answer, status: number): Answer['body'] {
  if (answer.status === status) return answer.body;
  throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}
