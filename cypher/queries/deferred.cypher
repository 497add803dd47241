// zh: 哪些议题暂缓
// en: Which items were deferred
// note: an item is a place on the agenda of a meeting: where several records tell of the meeting it stands once
// frame: scope body series from to
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)
WHERE 'deferred' IN i.decisions
  AND ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
WITH m.key AS key, coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, i.position AS item, i.heading AS told
WITH key, date, scope, meeting, item, min(told) AS heading
RETURN date AS date, scope AS scope, meeting AS meeting, item AS item, heading AS heading
ORDER BY date, scope, meeting, item, heading
