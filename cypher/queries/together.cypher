// zh: 谁与谁同场
// en: Who was present together
// note: a meeting counts once, however many records tell of it
// param: least integer 2 | 至少同场次数 | Meetings together, at least
// frame: scope body series from to
MATCH (a:Official)-[:CHAIRED|ATTENDED|INVITED_TO|OBSERVED|TOOK_MINUTES]->(m:Meeting)<-[:CHAIRED|ATTENDED|INVITED_TO|OBSERVED|TOOK_MINUTES]-(b:Official)
WHERE a.key < b.key
  AND ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
WITH a.scope AS scope, a.name AS one, b.scope AS otherScope, b.name AS other, count(DISTINCT m.key) AS meetings
WHERE meetings >= $least
RETURN scope AS scope, one AS one, other AS other, meetings AS meetings
ORDER BY meetings DESC, scope, one, other
