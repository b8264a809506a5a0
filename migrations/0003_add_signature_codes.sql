-- What a search passes over: one code of sign bits for each signature, in a table so narrow that a scan of a million
-- reads 190 MB, with a partition for each group of signatures that can be compared with each other.
CREATE TABLE signature_groups (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model text NOT NULL,
  parameters_hash text NOT NULL,
  mark text NOT NULL,
  modality text NOT NULL,
  FOREIGN KEY (model, parameters_hash) REFERENCES galleries,
  UNIQUE (model, parameters_hash, mark, modality)
);

-- Without a foreign key to exhibits: attaching a partition would then lock that table against uploads. The row of
-- `signatures` that is written in the same transaction has it.
CREATE TABLE signature_codes (
  exhibit_id uuid NOT NULL,
  group_id integer NOT NULL,
  code bit(1024) NOT NULL
) PARTITION BY LIST (group_id);

-- The group of such signatures; made, with its partition, when it is first needed. The caller holds the gallery.
-- CREATE and ATTACH rather than CREATE … PARTITION OF, which would wait for every search under way.
CREATE FUNCTION open_signature_group(of_model text, of_parameters text, of_mark text, of_modality text)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  found_id integer;
BEGIN
  SELECT id INTO found_id FROM signature_groups
  WHERE model = of_model AND parameters_hash = of_parameters AND mark = of_mark AND modality = of_modality;
  IF found_id IS NOT NULL THEN RETURN found_id; END IF;
  INSERT INTO signature_groups (model, parameters_hash, mark, modality)
  VALUES (of_model, of_parameters, of_mark, of_modality) RETURNING id INTO found_id;
  EXECUTE format('CREATE TABLE signature_codes_%s (LIKE signature_codes, CHECK (group_id = %s))', found_id, found_id);
  EXECUTE format('ALTER TABLE signature_codes ATTACH PARTITION signature_codes_%s FOR VALUES IN (%s)', found_id, found_id);
  RETURN found_id;
END $$;

ALTER TABLE galleries ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY UNIQUE;

-- Which groups an exhibit has signatures in, and how many exhibits have just these: so that a search can say how
-- many exhibits it went through without counting a million rows each time.
CREATE TABLE gallery_exhibits (
  exhibit_id uuid NOT NULL REFERENCES exhibits,
  gallery_id integer NOT NULL REFERENCES galleries (id),
  groups integer[] NOT NULL,
  PRIMARY KEY (exhibit_id, gallery_id)
);
CREATE TABLE gallery_counts (
  gallery_id integer NOT NULL REFERENCES galleries (id),
  groups integer[] NOT NULL,
  exhibits bigint NOT NULL CHECK (exhibits >= 0),
  PRIMARY KEY (gallery_id, groups)
);

-- Filters of a search.
CREATE INDEX exhibits_by_calibre ON exhibits (calibre) INCLUDE (id);
CREATE INDEX exhibits_by_case ON exhibits (case_id);

-- The signatures that are there already. The code is the one of casework/signatures/sign-code.ts: signs of the
-- products with 4 × 256 orthogonal directions of ±1. About 1 ms for each signature.
SELECT open_signature_group(model, parameters_hash, mark, modality)
FROM (SELECT DISTINCT model, parameters_hash, mark, modality FROM signatures) present
ORDER BY model, parameters_hash, mark, modality;

WITH directions AS MATERIALIZED (
  SELECT i, (
    SELECT array_agg(1 - 2 * ((get_bit(sha256(convert_to('breechlink sign code ' || i / 256, 'UTF8')), j)
                               + bit_count((i % 256 & j)::bit(8))) % 2)::integer ORDER BY j)
    FROM generate_series(0, 255) AS j)::halfvec(256) AS direction
  FROM generate_series(0, 1023) AS i)
INSERT INTO signature_codes (exhibit_id, group_id, code)
SELECT s.exhibit_id, g.id, (
  SELECT string_agg(CASE WHEN s.embedding <#> d.direction < 0 THEN '1' ELSE '0' END, '' ORDER BY d.i)
  FROM directions d)::bit(1024)
FROM signatures s JOIN signature_groups g USING (model, parameters_hash, mark, modality);

INSERT INTO gallery_exhibits (exhibit_id, gallery_id, groups)
SELECT s.exhibit_id, y.id, array_agg(DISTINCT g.id ORDER BY g.id)
FROM signatures s JOIN signature_groups g USING (model, parameters_hash, mark, modality)
     JOIN galleries y USING (model, parameters_hash)
GROUP BY s.exhibit_id, y.id;

INSERT INTO gallery_counts (gallery_id, groups, exhibits)
SELECT gallery_id, groups, count(*) FROM gallery_exhibits GROUP BY gallery_id, groups;

ALTER TABLE signatures DROP COLUMN sign_bits;
