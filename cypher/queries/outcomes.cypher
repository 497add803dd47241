// zh: 某单位提出了什么，结果如何
// en: What a body proposed, and what came of it
// note: what was decided under the same item; the decision may print the title more fully than the proposal
// param: name string "县发改局" | 单位名称 | Name of the body
// frame: scope from to
MATCH (g:Organization)-[:PROPOSED]->(d:Document)<-[:CONCERNS]-(i:Item)<-[:SUBMITTED]-(g)
WHERE g.name = $name
  AND ($scope = '' OR g.scope = $scope OR $scope = 'record:' AND g.scope STARTS WITH $scope)
  AND ($from = '' OR i.date >= $from) AND ($to = '' OR i.date <= $to)
OPTIONAL MATCH (i)-[c:DECIDED]->(t:Document)
RETURN DISTINCT coalesce(i.date, '') AS date, g.scope AS scope, i.position AS item, d.name AS proposed, coalesce(t.name, '') AS decided, coalesce(c.kind, '') AS outcome
ORDER BY date, scope, item, proposed, decided, outcome
