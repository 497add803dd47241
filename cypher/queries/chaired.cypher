// zh: 谁主持了会议
// en: Who chaired which meeting
MATCH (o:Official)-[:CHAIRED]->(m:Meeting)
RETURN DISTINCT coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, o.name AS official
ORDER BY date, scope, meeting, official
