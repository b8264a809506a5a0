/**
 * How a candidate is connected with what was searched for, apart from any likeness: it is the same physical item (one
 * of the questioned exhibits, or entered with the same original bytes), or it lies in the same case. Such candidates
 * are marked, since finding them is nothing new, and never hidden.
 */
export const RELATIONS = ['same_item', 'same_case'] as const;
export type Relation = (typeof RELATIONS)[number];

/** SQL: the relation of an exhibit to questioned ones, or null. @param questioned an SQL array of their ids */
export function relationOf(exhibitId: string, questioned: string): string {
  return `CASE
    WHEN ${exhibitId} = ANY(${questioned}) OR EXISTS (
      SELECT FROM images own JOIN images other ON other.sha256 = own.sha256
      WHERE own.exhibit_id = ANY(${questioned}) AND other.exhibit_id = ${exhibitId}) THEN 'same_item'
    WHEN EXISTS (
      SELECT FROM exhibits own JOIN exhibits other ON other.case_id = own.case_id
      WHERE own.id = ANY(${questioned}) AND other.id = ${exhibitId}) THEN 'same_case' END`;
}
