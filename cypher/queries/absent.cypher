// zh: 谁在何时请假
// en: Who was absent, and when
MATCH (o:Official)-[r:ABSENT_FROM]->(m:Meeting)
RETURN DISTINCT coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, o.name AS official, coalesce(r.title, '') AS title
ORDER BY date, scope, meeting, official, title
