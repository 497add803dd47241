// zh: 谁主持了会议
// en: Who chaired which meeting
// frame: scope body series from to
MATCH (o:Official)-[:CHAIRED]->(m:Meeting)
WHERE ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
RETURN DISTINCT coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, o.name AS official
ORDER BY date, scope, meeting, official
