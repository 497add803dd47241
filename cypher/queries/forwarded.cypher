// zh: 哪些议题提请其他机构审议
// en: Which items went on to another body
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)-[:FORWARDED_TO]->(g:Organization)
RETURN DISTINCT coalesce(m.date, '') AS date, m.name AS meeting, i.position AS item, i.heading AS heading, g.name AS body
ORDER BY date, meeting, item, heading, body
