/**
 * The names of an enumeration of the contract: the compiler refuses a list that lacks one, or has one too many.
 * Types are gone at run time, and options need their values for help and completion.
 */
export function listingOf<Name extends string>() {
  return <const List extends readonly Name[]>(
    list: List & ([Exclude<Name, List[number]>] extends [never] ? unknown : never),
  ): List => list;
}
