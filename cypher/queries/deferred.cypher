// zh: 哪些议题暂缓
// en: Which items were deferred
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)
WHERE 'deferred' IN i.decisions
RETURN coalesce(m.date, '') AS date, m.name AS meeting, i.position AS item, i.heading AS heading
ORDER BY date, meeting, item, heading
