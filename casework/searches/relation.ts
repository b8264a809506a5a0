/**
 * How a candidate is connected with what was searched for, apart from any likeness: it is the same physical item (one
 * of the questioned exhibits, or entered with the same original bytes), it lies in the same case, or in one that a hit
 * or a declared link joins with it. Such candidates are marked, since finding them is nothing new, and never hidden.
 */
export const RELATIONS = ['same_item', 'same_case', 'linked'] as const;
export type Relation = (typeof RELATIONS)[number];

/** SQL: the relation of an exhibit to questioned ones, or null. @param questioned an SQL array of their ids */
export function relationOf(exhibitId: string, questioned: string): string {
  return `CASE
    WHEN ${exhibitId} = ANY(${questioned}) OR EXISTS (
      SELECT FROM images own JOIN images other ON other.sha256 = own.sha256
      WHERE own.exhibit_id = ANY(${questioned}) AND other.exhibit_id = ${exhibitId}) THEN 'same_item'
    WHEN EXISTS (
      SELECT FROM exhibits own JOIN exhibits other ON other.case_id = own.case_id
      WHERE own.id = ANY(${questioned}) AND other.id = ${exhibitId}) THEN 'same_case'
    WHEN EXISTS (
      SELECT FROM exhibits own, exhibits other, LATERAL (
        SELECT FROM hits h WHERE h.state = 'confirmed'
          AND h.case_a = least(own.case_id, other.case_id) AND h.case_b = greatest(own.case_id, other.case_id)
        UNION ALL
        SELECT FROM known_links k WHERE k.withdrawn_at IS NULL
          AND k.case_a = least(own.case_id, other.case_id) AND k.case_b = greatest(own.case_id, other.case_id)) link
      WHERE own.id = ANY(${questioned}) AND other.id = ${exhibitId}) THEN 'linked' END`;
}
