/** Who acts: a person, or a machine with an API token. */
export interface Actor {
  readonly actorId: string;
  readonly kind: 'person' | 'token';
  readonly name: string;
}
