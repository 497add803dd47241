// zh: 哪些单位提出的文件最多
// en: Which bodies proposed most documents
MATCH (g:Organization)-[:PROPOSED]->(d:Document)
RETURN g.scope AS scope, g.name AS body, count(DISTINCT d.key) AS documents
ORDER BY documents DESC, scope, body
