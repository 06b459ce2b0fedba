-- Names that are, or begin with, the words: both lists are ranges of indexes.
WITH found AS (
  SELECT * FROM (
    SELECT n.serial, n.slug, n.name, n.name AS matched, n.folded, 0 AS is_spelling
    FROM node n WHERE n.folded >= :words AND n.folded < :last
    UNION ALL
    SELECT n.serial, n.slug, n.name, p.trait_value, p.folded_value, 1
    FROM proposition p CROSS JOIN node n ON n.serial = p.node_serial
    WHERE p.folded_value >= :words AND p.folded_value < :last AND p.known_to = 2147483647)
  ORDER BY folded <> :words, length(folded) - length(replace(folded, ' ', '')), serial, is_spelling LIMIT 40
), placed AS (
  SELECT *, row_number() OVER () AS place FROM found
)
SELECT '{"data":{"search":{"nodes":[' || COALESCE(group_concat(text), '') || ']}}}' FROM (
  SELECT '{"matchedText":' || json_quote(matched) || ',"node":{"slug":' || json_quote(slug) || ',"name":' || json_quote(name) || '}}' AS text, min(place)
  FROM placed GROUP BY serial ORDER BY min(place) LIMIT 10
)
