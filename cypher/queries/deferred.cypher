// zh: 哪些议题暂缓
// en: Which items were deferred
// frame: scope body series from to
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)
WHERE 'deferred' IN i.decisions
  AND ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
RETURN coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, i.position AS item, i.heading AS heading
ORDER BY date, scope, meeting, item, heading
