// zh: 谁与谁同场
// en: Who was present together
// param: least integer 2 | 至少同场次数 | Meetings together, at least
MATCH (a:Official)-[:CHAIRED|ATTENDED|INVITED_TO|OBSERVED|TOOK_MINUTES]->(m:Meeting)<-[:CHAIRED|ATTENDED|INVITED_TO|OBSERVED|TOOK_MINUTES]-(b:Official)
WHERE a.key < b.key
WITH a.scope AS scope, a.name AS one, b.scope AS otherScope, b.name AS other, count(DISTINCT m.key) AS meetings
WHERE meetings >= $least
RETURN scope AS scope, one AS one, other AS other, meetings AS meetings
ORDER BY meetings DESC, scope, one, other
