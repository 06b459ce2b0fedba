SELECT '{"data":{"actor":{"__typename":"' || type || '","slug":' || json_quote(slug) || ',"name":' || json_quote(name) || '}}}'
FROM node WHERE slug = :slug AND type IN ('Person', 'Organization')
