// zh: 哪些单位接到的任务最多
// en: Which bodies were tasked most
MATCH (i:Item)-[:TASKED]->(g:Organization)
RETURN g.scope AS scope, g.name AS body, count(DISTINCT i.key) AS items
ORDER BY items DESC, scope, body
