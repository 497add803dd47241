// zh: 某文件获原则同意时，谁在场
// en: Who was present when a document was approved in principle
// note: an approval belongs to the meeting; the absent are not counted, nor who came later, had left, recused themselves or was there for other items only
// param: title string "象山县住房和城乡建设“十四五”规划" | 文件标题 | Title of the document
// frame: scope body series from to
MATCH (d:Document)<-[c:DECIDED]-(i:Item)<-[:HAS_ITEM]-(m:Meeting)
WHERE d.name = $title AND c.kind = 'approved-in-principle'
  AND ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
MATCH (o:Official)-[r:CHAIRED|ATTENDED|INVITED_TO|OBSERVED|TOOK_MINUTES]->(m)
WHERE NOT EXISTS { MATCH (o)-[:RECUSED_FROM]->(i) }
  AND NOT EXISTS { MATCH (o)-[:JOINED_AT]->(x:Item) WHERE x.record = i.record AND x.position > i.position }
  AND NOT EXISTS { MATCH (o)-[:LEFT_AT]->(x:Item) WHERE x.record = i.record AND x.position <= i.position }
  AND (EXISTS { MATCH (o)-[:PRESENT_FOR]->(i) } OR NOT EXISTS { MATCH (o)-[:PRESENT_FOR]->(x:Item) WHERE x.record = i.record })
RETURN DISTINCT coalesce(m.date, '') AS date, m.scope AS scope, m.name AS meeting, type(r) AS role, o.name AS official, coalesce(r.title, '') AS title
ORDER BY date, scope, meeting, role, official, title
