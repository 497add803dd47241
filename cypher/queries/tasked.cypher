// zh: 哪些单位接到的任务最多
// en: Which bodies were tasked most
// note: an item is a place on the agenda of a meeting; records that tell of one meeting count it once
// frame: scope from to
MATCH (i:Item)-[r:TASKED]->(g:Organization)
WHERE ($scope = '' OR g.scope = $scope OR $scope = 'record:' AND g.scope STARTS WITH $scope)
  AND ($from = '' OR r.date >= $from) AND ($to = '' OR r.date <= $to)
OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i)
WITH DISTINCT g.key AS key, g.scope AS scope, g.name AS body, coalesce(m.key, i.key) AS meeting, i.position AS item
RETURN scope AS scope, body AS body, count(*) AS items
ORDER BY items DESC, scope, body
