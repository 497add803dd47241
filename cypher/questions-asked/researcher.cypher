// Degree of every official
MATCH (p:Official)
RETURN p.key AS key, COUNT { (p)--() } AS degree ORDER BY degree DESC, key LIMIT 50;

// Distribution of degrees
MATCH (p:Official)
WITH COUNT { (p)-[:ATTENDED|CHAIRED]->() } AS degree
RETURN degree, count(*) AS people ORDER BY degree;

// Co-presence as a weighted edge list
MATCH (a:Official)-[:ATTENDED|CHAIRED]->(m)<-[:ATTENDED|CHAIRED]-(b:Official)
WHERE a.key < b.key
RETURN a.key AS source, b.key AS target, count(DISTINCT m) AS weight ORDER BY weight DESC, source, target LIMIT 100;

// Triangles of co-presence
MATCH (a:Official)-[:CHAIRED]->(m:Meeting)<-[:ATTENDED]-(b:Official), (b)-[:HELD]->(o:Organization)-[:SUBMITTED]->(i:Item)<-[:HAS_ITEM]-(m)
RETURN a.key, b.key, o.key, count(DISTINCT i) AS items ORDER BY items DESC, a.key, b.key, o.key LIMIT 20;

// How far apart people are
MATCH (a:Official {scope: '象山县'}), (b:Official {scope: '象山县'})
WHERE a.key < b.key AND a.name STARTS WITH '包' AND b.name STARTS WITH '陈'
MATCH p = shortestPath((a)-[*]-(b))
RETURN length(p) AS distance, count(*) AS pairs ORDER BY distance;

// Jaccard similarity of two meetings' rosters
MATCH (m:Meeting)<-[:ATTENDED]-(p:Official)
WITH m, collect(DISTINCT p.key) AS roster
WITH collect({name: m.name, key: m.key, roster: roster}) AS all
UNWIND all AS a UNWIND all AS b
WITH a, b WHERE a.key < b.key
WITH a.name AS one, b.name AS other, size([k IN a.roster WHERE k IN b.roster]) AS both, size(a.roster) + size(b.roster) AS sum, a.key + b.key AS keys
WHERE both > 0
RETURN one, other, round(1.0 * both / (sum - both), 3) AS jaccard ORDER BY jaccard DESC, keys LIMIT 20;

// Entropy of decisions
MATCH (i:Item) UNWIND i.decisions AS d
WITH d, toFloat(count(*)) AS n
WITH collect(n) AS counts, sum(n) AS total
RETURN round(-reduce(h = 0.0, c IN counts | h + c / total * log(c / total)), 6) AS entropy;

// Length of headings
MATCH (i:Item) WHERE i.heading IS NOT NULL
RETURN min(size(i.heading)) AS least, max(size(i.heading)) AS most, round(avg(size(i.heading)), 2) AS mean;

// First characters of surnames, most common
MATCH (p:Official)
RETURN left(p.name, 1) AS family, count(*) AS people ORDER BY people DESC, family LIMIT 15;

// Words of documents' titles, cut at 关于
MATCH (d:Document) WHERE d.name CONTAINS '关于'
RETURN split(d.name, '关于')[1] AS rest ORDER BY d.key LIMIT 20;

// Policies against other documents
MATCH (d:Document)
RETURN d:Policy AS policy, count(*) AS n ORDER BY policy;

// Documents that are no policies
MATCH (d:Document&!Policy)<-[:CONCERNS]-(i)
RETURN d.key, count(i) AS items ORDER BY items DESC, d.key LIMIT 20;

// Items by quarter
MATCH (i:Item) WHERE i.date IS NOT NULL
WITH date(i.date) AS day
RETURN day.year AS year, day.quarter AS quarter, count(*) AS items ORDER BY year, quarter;

// Weeks of the year in which most is decided
MATCH (i:Item) WHERE i.date IS NOT NULL AND size(i.decisions) > 0
RETURN date.truncate('month', date(i.date)) AS month, count(*) AS items ORDER BY items DESC, month LIMIT 12;

// Days from one meeting to the next of the same body
MATCH (a:Meeting), (b:Meeting)
WHERE a.scope = b.scope AND a.body = b.body AND a.series = b.series AND b.number = a.number + 1 AND a.date <= b.date
RETURN a.name, b.name, duration.inDays(date(a.date), date(b.date)).days AS days ORDER BY a.key, b.key;

// When a half year after a meeting would be
MATCH (m:Meeting) WHERE m.date IS NOT NULL
RETURN m.name, toString(date(m.date) + duration({months: 6})) AS later, date(m.date) + duration('P6M') > date('2022-06-01') AS late
ORDER BY m.key LIMIT 10;

// Last day of the month of each meeting
MATCH (m:Meeting) WHERE m.date STARTS WITH '202'
WITH DISTINCT date(m.date) AS day
RETURN day, date.truncate('month', day) + duration({months: 1}) - duration({days: 1}) AS last ORDER BY day;

// Who moved between places
MATCH (a:Official), (b:Official)
WHERE a.name = b.name AND a.scope < b.scope
RETURN a.name, a.scope, b.scope ORDER BY a.name, a.scope, b.scope;

// Paths of influence: submitted, decided, tasked
MATCH p = (o:Organization)-[:SUBMITTED]->(i:Item)-[:TASKED]->(t:Organization)
WHERE o <> t
WITH o, t, count(p) AS times, min(length(p)) AS steps ORDER BY times DESC, o.key, t.key LIMIT 30
RETURN o.name, t.name, times, steps ORDER BY times DESC, o.key, t.key;

// Items that lead to several bodies through one document
MATCH (o:Organization)-[:PROPOSED]->(d:Document)<-[:CONCERNS|DECIDED]-(i:Item)
WITH d, collect(DISTINCT o.name) AS bodies, collect(DISTINCT i.key) AS items
RETURN d.name, size(bodies) AS bodies, size(items) AS items ORDER BY items DESC, bodies DESC, d.key LIMIT 15;

// Everybody reachable over meetings in two rounds
MATCH (p:Official {name: $name})-[:ATTENDED|CHAIRED]->()<-[:ATTENDED|CHAIRED]-(q:Official)
WHERE q <> p
WITH DISTINCT p, q
MATCH (q)-[:ATTENDED|CHAIRED]->()<-[:ATTENDED|CHAIRED]-(r:Official)
WHERE r <> p AND r <> q
RETURN count(DISTINCT r) AS reach;
// $name = "包朝阳"

// Variable length within one kind of tie
MATCH (a:Organization)-[:ALSO_KNOWN_AS*1..4]->(b:Organization)
WHERE a <> b
RETURN a.key, b.key, count(*) AS ways ORDER BY a.key, b.key LIMIT 40;

// Cycles
MATCH p = (a:Organization)-[:ALSO_KNOWN_AS*2..12]->(a)
RETURN length(p) AS around, count(*) AS n ORDER BY around;

// Nodes without any relationship
MATCH (n) WHERE NOT (n)--()
RETURN head(labels(n)) AS kind, count(*) AS n ORDER BY kind;

// A matrix of roles by place
MATCH (p:Official)-[r]->(:Meeting)
WITH p.scope AS place, type(r) AS role, count(*) AS n ORDER BY role
RETURN place, collect(role + ':' + n) AS roles ORDER BY place;

// Maps as answers
MATCH (m:Meeting {scope: '象山县'})
RETURN {name: m.name, when: {year: toInteger(split(m.date, '-')[0]), month: toInteger(split(m.date, '-')[1])}, numbers: [m.number, -m.number]} AS told
ORDER BY m.key;

// Properties of each kind
MATCH (n:Meeting) UNWIND keys(n) AS property
RETURN property, count(*) AS n, count(DISTINCT n[property]) AS values ORDER BY property;

// Types of values
MATCH (n:Item) WITH properties(n) AS known UNWIND keys(known) AS name
RETURN name, collect(DISTINCT valueType(known[name]))[0] STARTS WITH 'LIST' AS isList ORDER BY name;

// Two-mode projection kept as lists
MATCH (o:Organization)
WHERE o.scope = '象山县' AND COUNT { (o)-[:SUBMITTED]->() } > 1
RETURN o.name, COLLECT { MATCH (o)-[:SUBMITTED]->(i:Item) RETURN i.position ORDER BY i.position, i.key } AS positions ORDER BY o.key;

// Rank of bodies with a running number
MATCH (o:Organization)-[:SUBMITTED]->(i)
WITH o.name AS name, o.key AS key, count(i) AS n ORDER BY n DESC, key
WITH collect({name: name, n: n}) AS rows
UNWIND range(0, size(rows) - 1) AS i
RETURN i + 1 AS rank, rows[i].name AS name, rows[i].n AS n ORDER BY rank LIMIT 10;

// Gini of attendance
MATCH (p:Official)-[:ATTENDED]->(m:Meeting)
WITH p, count(DISTINCT m) AS n ORDER BY n
WITH collect(n) AS x
WITH x, size(x) AS k, reduce(s = 0, v IN x | s + v) AS total
RETURN round((2.0 * reduce(s = 0, i IN range(0, k - 1) | s + (i + 1) * x[i])) / (k * total) - (k + 1.0) / k, 4) AS gini;

// Correlation inputs: items and people
MATCH (m:Meeting)
WITH m, COUNT { (m)-[:HAS_ITEM]->() } AS items, COUNT { (m)<-[:ATTENDED|CHAIRED|OBSERVED]-() } AS people
WHERE items > 0 AND people > 0
WITH collect(toFloat(items)) AS x, collect(toFloat(people)) AS y, avg(items) AS mx, avg(people) AS my
RETURN size(x) AS n, round(reduce(s = 0.0, i IN range(0, size(x) - 1) | s + (x[i] - mx) * (y[i] - my)) / size(x), 6) AS covariance;

// Union with a count of both
CALL { MATCH (o:Organization) RETURN 'body' AS kind, o.scope AS place UNION ALL MATCH (p:Official) RETURN 'person' AS kind, p.scope AS place }
RETURN place, kind, count(*) AS n ORDER BY place, kind;

// Three ways of being named
MATCH (n:Official|Organization|Project)
WITH labels(n)[0] AS kind, n ORDER BY n.name, n.key
RETURN kind, collect(n.name)[0] AS first, count(n) AS n ORDER BY kind;

// Strategies cited and where
MATCH (s:Strategy)-[:CITED_IN]->(r:Record)
RETURN s.name, r.kind, count(*) AS times ORDER BY s.name, r.kind;

// Guidance studied, by who gave it
MATCH (i:Item)-[:STUDIED]->(g:Guidance)
RETURN CASE WHEN g.name CONTAINS '省' THEN 'province' WHEN g.name CONTAINS '市' THEN 'city' WHEN g.name CONTAINS '中央' OR g.name CONTAINS '国务院' THEN 'state' ELSE 'other' END AS level,
  count(*) AS items ORDER BY level;

// Year over year
MATCH (m:Meeting) WHERE m.date IS NOT NULL
WITH toInteger(left(m.date, 4)) AS year, count(*) AS n ORDER BY year
WITH collect([year, n]) AS rows
UNWIND [i IN range(1, size(rows) - 1) | {year: rows[i][0], n: rows[i][1], before: rows[i - 1][1]}] AS r
RETURN r.year AS year, r.n AS n, r.n - r.before AS change, sign(r.n - r.before) AS direction ORDER BY year;

// Mean position of deferred items against others
MATCH (i:Item)
RETURN 'deferred' IN i.decisions AS deferred, round(avg(i.position), 3) AS position, count(*) AS n ORDER BY deferred;
