// zh: 原则同意的文件，由谁提交
// en: Documents approved in principle, and who submitted them
// note: who submitted the item it was decided under; empty where the text names nobody
// frame: scope body series from to
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)-[c:DECIDED]->(d:Document)
WHERE c.kind = 'approved-in-principle'
  AND ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
OPTIONAL MATCH (x)-[:SUBMITTED]->(i)
RETURN DISTINCT coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, i.position AS item, d.name AS document, coalesce(x.name, '') AS submitter
ORDER BY date, scope, meeting, item, document, submitter
