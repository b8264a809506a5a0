/** A type without null: fields that had no value are absent instead. */
type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], null> };

/** Leaves out the fields that are null: clients see what is known, and nothing else. */
export function given<Fields extends object>(fields: Fields): Given<Fields>;
export function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
