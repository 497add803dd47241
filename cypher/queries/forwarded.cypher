// zh: 哪些议题提请其他机构审议
// en: Which items went on to another body
// note: an item is a place on the agenda of a meeting: where several records tell of the meeting it stands once
// frame: scope body series from to
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)-[:FORWARDED_TO]->(g:Organization)
WHERE ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
WITH m.key AS key, coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, i.position AS item, i.heading AS told, g.name AS body
WITH key, date, scope, meeting, item, body, min(told) AS heading
RETURN date AS date, scope AS scope, meeting AS meeting, item AS item, heading AS heading, body AS body
ORDER BY date, scope, meeting, item, heading, body
