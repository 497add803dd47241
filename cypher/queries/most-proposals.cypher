// zh: 哪些单位提出的文件最多
// en: Which bodies proposed most documents
// frame: scope from to
MATCH (g:Organization)-[r:PROPOSED]->(d:Document)
WHERE ($scope = '' OR g.scope = $scope OR $scope = 'record:' AND g.scope STARTS WITH $scope)
  AND ($from = '' OR r.date >= $from) AND ($to = '' OR r.date <= $to)
RETURN g.scope AS scope, g.name AS body, count(DISTINCT d.key) AS documents
ORDER BY documents DESC, scope, body
