// zh: 哪些议题获同意，由谁提交
// en: Which items were approved, and who submitted them
// note: many approvals name no document; an item is approved, or approved in principle
// note: an item is a place on the agenda of a meeting: where several records tell of the meeting it stands once
// frame: scope body series from to
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)
WHERE ('approved' IN i.decisions OR 'approved-in-principle' IN i.decisions)
  AND ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
OPTIONAL MATCH (x)-[:SUBMITTED]->(i)
WITH m.key AS key, coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, i.position AS item, i.heading AS told, coalesce(x.name, '') AS submitter
WITH key, date, scope, meeting, item, submitter, min(told) AS heading
RETURN date AS date, scope AS scope, meeting AS meeting, item AS item, heading AS heading, submitter AS submitter
ORDER BY date, scope, meeting, item, heading, submitter
