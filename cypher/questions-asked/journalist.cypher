// How many meetings were held each year
MATCH (m:Meeting) WHERE m.date IS NOT NULL
RETURN substring(m.date, 0, 4) AS year, count(*) AS meetings
ORDER BY year;

// The latest ten meetings
MATCH (m:Meeting) WHERE m.date IS NOT NULL
RETURN m.date, m.scope, m.name
ORDER BY m.date DESC, m.key LIMIT 10;

// Who chaired most
MATCH (p:Official)-[:CHAIRED]->(m:Meeting)
RETURN p.scope AS place, p.name AS who, count(DISTINCT m) AS meetings
ORDER BY meetings DESC, place, who
LIMIT 10;

// Who was absent, and what share of the meetings they were called to
MATCH (p:Official)-[r:ATTENDED|ABSENT_FROM]->(m:Meeting)
WITH p, count(DISTINCT m) AS called, sum(CASE type(r) WHEN 'ABSENT_FROM' THEN 1 ELSE 0 END) AS absent
WHERE absent > 0
RETURN p.name, absent, called, round(100.0 * absent / called, 1) AS percent
ORDER BY percent DESC, p.key;

// Meetings without anybody marked absent
MATCH (m:Meeting)<-[:ATTENDED]-()
WHERE NOT (m)<-[:ABSENT_FROM]-()
RETURN DISTINCT m.name, m.date ORDER BY m.date, m.name;

// Items about house prices, schools or hospitals
MATCH (i:Item)
WHERE i.heading =~ '.*(住房|学校|教育|医院|卫生).*'
RETURN i.date, i.heading ORDER BY i.date, i.key;

// Everything said of a plan
MATCH (d:Document)<-[r]-(n)
WHERE d.name CONTAINS '规划'
RETURN d.name AS plan, type(r) AS how, head(labels(n)) AS kind, coalesce(n.name, n.heading, n.title, n.key) AS what
ORDER BY plan, how, kind, what;

// The largest sums
MATCH (f:Figure {kind: 'money'})<-[:STATES]-(i:Item)
RETURN f.name AS sum, f.amount / 10000 AS wan, i.heading AS about
ORDER BY f.amount DESC, f.key LIMIT 15;

// Money by meeting
MATCH (m:Meeting)-[:HAS_ITEM]->(:Item)-[:STATES]->(f:Figure WHERE f.kind = 'money')
WITH m, sum(f.amount) AS total, count(f) AS sums, max(f.amount) AS largest
RETURN m.name, total, sums, largest, toFloat(largest) / CASE WHEN total = 0 THEN 1 ELSE total END AS share
ORDER BY total DESC, m.key;

// Two people who are often in one room
MATCH (a:Official)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Official)
WHERE a.key < b.key
WITH a.name AS one, b.name AS other, count(DISTINCT m) AS together
WHERE together >= 2
RETURN one, other, together ORDER BY together DESC, one, other LIMIT 25;

// How somebody is tied to somebody else
MATCH (a:Official {name: '包朝阳'}), (b:Official {name: '钮晶莹'}), p = shortestPath((a)-[*..6]-(b))
WHERE a.scope = b.scope
RETURN length(p) AS steps, [n IN nodes(p) | coalesce(n.name, n.key)] AS through;

// All shortest ties between two bodies
MATCH (a:Organization {name: '县财政局'}), (b:Organization {name: '县发改局'})
MATCH p = allShortestPaths((a)-[:SUBMITTED|TASKED|HAS_ITEM*..6]-(b))
RETURN length(p) AS steps, count(*) AS ways;

// People and how they took part, side by side
MATCH (p:Official)-[r:CHAIRED|ATTENDED|OBSERVED|ABSENT_FROM|INVITED_TO]->(:Meeting)
WITH p.name AS who, p.scope AS place, collect(type(r)) AS ways
RETURN place, who, size(ways) AS times, size([w IN ways WHERE w = 'CHAIRED']) AS chaired, 'ABSENT_FROM' IN ways AS everAbsent
ORDER BY times DESC, place, who LIMIT 40;

// A card of every meeting of a county
MATCH (m:Meeting {scope: '象山县'})
RETURN m {.name, .date, items: COUNT { (m)-[:HAS_ITEM]->() }, chair: head([(p)-[:CHAIRED]->(m) | p.name])} AS card
ORDER BY m.date, m.key;

// Was this person ever there
MATCH (p:Official) WHERE p.name = $who
RETURN EXISTS { (p)-[:ATTENDED|CHAIRED|OBSERVED]->(:Meeting) } AS wasThere;
// $who = "高岷"

// Deferred or sent back
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)
WHERE any(d IN i.decisions WHERE d IN ['deferred', 'revise'])
RETURN m.date, i.position, i.heading, i.decisions ORDER BY m.date, i.key;

// Which departments bring the most business
MATCH (o:Organization)-[:SUBMITTED]->(i:Item)
WITH o, count(i) AS brought, count(CASE WHEN 'approved' IN i.decisions OR 'approved-in-principle' IN i.decisions THEN 1 END) AS passed
RETURN o.name, brought, passed, toString(round(passed * 100.0 / brought)) + '%' AS rate
ORDER BY brought DESC, o.key LIMIT 20;

// Days of the week that meetings fall on
MATCH (m:Meeting) WHERE m.date =~ '\\d{4}-\\d{2}-\\d{2}'
WITH date(m.date).dayOfWeek AS day, count(*) AS n
RETURN ['一', '二', '三', '四', '五', '六', '日'][day - 1] AS weekday, n ORDER BY day;

// Meetings and notices in one list
MATCH (m:Meeting) WHERE m.date STARTS WITH '2021' RETURN m.date AS day, '会议' AS kind, m.name AS name
UNION
MATCH (r:Record {kind: 'notice'}) WHERE r.date STARTS WITH '2021' RETURN r.date AS day, '通知' AS kind, coalesce(r.title, r.source) AS name;

// What changed hands: appointed and dismissed in one meeting
MATCH (m:Meeting)-[:HAS_ITEM]->(i)-[a:APPOINTED|DISMISSED]->(p:Official)
RETURN m.date AS day, p.name AS who, CASE type(a) WHEN 'APPOINTED' THEN '任' ELSE '免' END AS change, a.title AS office
ORDER BY day, who, change, office;

// Names that are spoken of but never present
MATCH (p:Official)-[:MENTIONED_IN]->(:Record)
WHERE NOT EXISTS { MATCH (p)-[:ATTENDED|CHAIRED|OBSERVED|INVITED_TO]->(:Meeting) }
RETURN DISTINCT p.scope, p.name ORDER BY p.scope, p.name LIMIT 30;

// The words of a task and who it was given to
MATCH (i:Item)-[t:TASKED]->(x:Organization|Official)
WHERE t.due IS NOT NULL OR t.deadline IS NOT NULL
RETURN x.name, coalesce(t.due, t.deadline) AS until, left(t.quote, 30) AS words
ORDER BY until, x.name, words;

// Who speaks at meetings they do not sit on
MATCH (p:Official)-[:SPOKE_AT]->(m:Meeting)
WHERE NOT (p)-[:ATTENDED]->(m) AND NOT (p)-[:CHAIRED]->(m)
RETURN p.name, m.name ORDER BY p.name, m.name;

// Meetings in the spring of 2022
MATCH (m:Meeting)
WHERE '2022-03-01' <= m.date < '2022-06-01'
RETURN m.date, m.name ORDER BY m.date, m.key;

// Longest gap between two meetings of one body
MATCH (m:Meeting) WHERE m.date IS NOT NULL AND m.body IS NOT NULL
WITH m.scope AS place, m.body AS body, m.date AS day ORDER BY day
WITH place, body, collect(DISTINCT day) AS days WHERE size(days) > 1
UNWIND range(1, size(days) - 1) AS i
WITH place, body, duration.inDays(date(days[i - 1]), date(days[i])).days AS gap
RETURN place, body, max(gap) AS longest ORDER BY longest DESC, place, body;

// Who chairs when the usual chair is away
MATCH (m:Meeting)<-[:CHAIRED]-(c:Official)
WITH m.scope AS place, c, count(m) AS n ORDER BY n DESC, c.key
WITH place, collect(c.name) AS chairs
WHERE size(chairs) > 1
RETURN place, chairs[0] AS usual, chairs[1..] AS others ORDER BY place;

// Bodies with a short form, both names in one line
MATCH (o:Organization)-[:ALSO_KNOWN_AS]->(s:Organization)
RETURN o.name + '（' + s.name + '）' AS body ORDER BY body;

// The busiest meeting
MATCH (m:Meeting)-[:HAS_ITEM]->(i)
WITH m, count(i) AS items ORDER BY items DESC, m.key LIMIT 1
MATCH (m)-[:HAS_ITEM]->(i)
RETURN m.name, items, i.position, i.heading ORDER BY i.position, i.key;

// Votes that were not unanimous
MATCH (i:Item) WHERE i.votesAgainst > 0 OR i.votesAbstained > 0
RETURN i.heading, i.votesFor AS yes, coalesce(i.votesAgainst, 0) AS no, coalesce(i.votesAbstained, 0) AS neither ORDER BY i.key;

// Everybody called 张, 王 or 李
UNWIND ['张', '王', '李'] AS family
OPTIONAL MATCH (p:Official) WHERE p.name STARTS WITH family
RETURN family, count(p) AS people, collect(p.name)[..3] AS some ORDER BY family;

// A name in capitals and without blanks
MATCH (p:Official {scope: '象山县'})
RETURN p.name, toUpper(replace(p.pinyin, ' ', '')) AS latin, size(p.name) AS letters
ORDER BY latin, p.key LIMIT 12;

// How a document went through
MATCH path = (o:Organization)-[:SUBMITTED]->(i:Item)-[:DECIDED]->(d:Document)
RETURN [n IN nodes(path) | coalesce(n.name, n.heading)] AS way, [r IN relationships(path) | type(r)] AS steps
ORDER BY d.key, o.key, i.key LIMIT 20;

// What is within two steps of a body
MATCH (o:Organization {scope: '象山县', name: '县财政局'})-[*1..2]-(x)
RETURN labels(x) AS kinds, count(DISTINCT x) AS things ORDER BY things DESC, kinds;

// Is the place small or large, by its people
MATCH (p:Official)
WITH p.scope AS place, count(*) AS people
RETURN place, people, CASE WHEN people >= 50 THEN 'large' WHEN people >= 10 THEN 'middle' ELSE 'small' END AS size
ORDER BY people DESC, place;

// The first and the last meeting of each person
MATCH (p:Official)-[:CHAIRED|ATTENDED]->(m:Meeting) WHERE m.date IS NOT NULL
WITH p, min(m.date) AS first, max(m.date) AS last
WHERE first <> last
RETURN p.name, first, last, duration.between(date(first), date(last)).months AS months ORDER BY p.key;

// Everything the graph knows of one meeting
MATCH (m:Meeting {number: 53, scope: '象山县'})-[r]-(x)
RETURN type(r) AS tie, startNode(r) = m AS outward, count(*) AS times ORDER BY tie, outward;

// Titles that stand in several records
MATCH (d:Document)-[:CITED_IN]->(r:Record)
WITH d.name AS title, count(DISTINCT r) AS records, collect(DISTINCT r.scope) AS places
WHERE records > 1
RETURN title, records, size(places) AS places ORDER BY records DESC, title;

// Which meetings had both a vote and a deferral
MATCH (m:Meeting)
WHERE EXISTS { (m)-[:HAS_ITEM]->(i:Item) WHERE i.votesFor IS NOT NULL }
  AND EXISTS { (m)-[:HAS_ITEM]->(i:Item) WHERE 'deferred' IN i.decisions }
RETURN m.name ORDER BY m.name;
