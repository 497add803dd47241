// zh: 哪些议题提请其他机构审议
// en: Which items went on to another body
// frame: scope body series from to
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)-[:FORWARDED_TO]->(g:Organization)
WHERE ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
RETURN DISTINCT coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, i.position AS item, i.heading AS heading, g.name AS body
ORDER BY date, scope, meeting, item, heading, body
