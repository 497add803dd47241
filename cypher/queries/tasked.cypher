// zh: 哪些单位接到的任务最多
// en: Which bodies were tasked most
// frame: scope from to
MATCH (i:Item)-[r:TASKED]->(g:Organization)
WHERE ($scope = '' OR g.scope = $scope OR $scope = 'record:' AND g.scope STARTS WITH $scope)
  AND ($from = '' OR r.date >= $from) AND ($to = '' OR r.date <= $to)
RETURN g.scope AS scope, g.name AS body, count(DISTINCT i.key) AS items
ORDER BY items DESC, scope, body
