// zh: 谁出席的会议最多
// en: Who was present at most meetings
// note: chairing, attending, being invited, observing and taking minutes are presence; being absent or speaking is not
// note: a meeting counts once, however many records tell of it
// frame: scope body series from to
MATCH (o:Official)-[:CHAIRED|ATTENDED|INVITED_TO|OBSERVED|TOOK_MINUTES]->(m:Meeting)
WHERE ($scope = '' OR m.scope = $scope OR $scope = 'record:' AND m.scope STARTS WITH $scope)
  AND ($body = '' OR coalesce(m.body, '-') = $body) AND ($series = '' OR coalesce(m.series, '-') = $series)
  AND ($from = '' OR m.date >= $from) AND ($to = '' OR m.date <= $to)
RETURN o.scope AS scope, o.name AS official, count(DISTINCT m.key) AS meetings
ORDER BY meetings DESC, scope, official
