// zh: 谁出席的会议最多
// en: Who was present at most meetings
// note: chairing, attending, being invited, observing and taking minutes are presence; being absent or speaking is not
MATCH (o:Official)-[:CHAIRED|ATTENDED|INVITED_TO|OBSERVED|TOOK_MINUTES]->(m:Meeting)
RETURN o.scope AS scope, o.name AS official, count(DISTINCT m.key) AS meetings
ORDER BY meetings DESC, scope, official
