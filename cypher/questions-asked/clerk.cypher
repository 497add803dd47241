// Find a meeting by its number
MATCH (m:Meeting {number: $number}) WHERE m.scope = $place RETURN m.key, m.name, m.date;
// $number = 53
// $place = "象山县"

// The agenda of a meeting
MATCH (m:Meeting {scope: '象山县', number: 53})-[:HAS_ITEM]->(i:Item)
RETURN i.position AS no, i.heading AS heading, i.action AS action ORDER BY no;

// The roster of a meeting by role
MATCH (m:Meeting {scope: '象山县', number: 53})<-[r:CHAIRED|ATTENDED|OBSERVED|ABSENT_FROM|INVITED_TO|TOOK_MINUTES]-(p:Official)
RETURN type(r) AS role, count(*) AS people, collect(p.name) AS names ORDER BY role;

// Who was excused
MATCH (p:Official)-[r:ABSENT_FROM]->(m:Meeting)
RETURN m.date AS day, p.name AS name, r.title AS title ORDER BY day, name;

// Look a person up by initials
MATCH (p:Official) WHERE p.initials = 'bcy' OR p.pinyin STARTS WITH 'bao' RETURN p.name, p.scope ORDER BY p.key;

// A name with a blank too much
MATCH (p:Official) WHERE p.name = trim(' 包朝阳  ') RETURN p.name, p.scope;

// Everything about one department
MATCH (o:Organization {name: '县发改局'})-[r]-(x)
RETURN type(r) AS tie, coalesce(x.name, x.heading, x.key) AS what ORDER BY tie, what, x.key LIMIT 40;

// Which of these people are known
UNWIND $names AS name
OPTIONAL MATCH (p:Official {name: name})
RETURN name, p IS NOT NULL AS known, p.scope AS place ORDER BY name, place;
// $names = ["包朝阳", "高岷", "无此人"]

// Items that still need a decision
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item) WHERE i.decisions = [] AND i.action = 'deliberate'
RETURN m.name, i.position, i.heading ORDER BY m.key, i.position, i.key;

// Documents to be put before the standing committee
MATCH (i:Item)-[:FORWARDED_TO]->(o:Organization) WHERE o.name ENDS WITH '常委会'
OPTIONAL MATCH (i)-[:CONCERNS]->(d:Document)
RETURN i.heading, d.name, o.name ORDER BY i.key, d.key, o.key;

// The distribution list of a record
MATCH (r:Record)-[:SENT_TO]->(o:Organization)
RETURN r.source, collect(o.name) AS sentTo ORDER BY r.source;

// Which record says so
MATCH (:Official {name: '包朝阳'})-[c:CHAIRED]->(m:Meeting)
MATCH (r:Record {key: c.record})
RETURN r.source, c.start, c.end, c.quote ORDER BY r.source, c.start;

// The text at a place of a record
MATCH (:Official {name: '包朝阳'})-[c:CHAIRED]->(:Meeting)
MATCH (r:Record) WHERE r.key = c.record
RETURN substring(r.text, c.contextStart, c.contextEnd - c.contextStart) AS sentence ORDER BY sentence;

// Titles of one person over time
MATCH (p:Official)-[r]->(m:Meeting) WHERE r.title IS NOT NULL
RETURN p.key, r.title, min(m.date) AS since, count(*) AS times ORDER BY p.key, r.title LIMIT 40;

// Tasks for next week
MATCH (i:Item)-[t:TASKED]->(o)
WHERE t.due =~ '\\d{4}-\\d\\d-\\d\\d' AND date(t.due) >= date($from) AND date(t.due) < date($from) + duration({days: 7})
RETURN o.name, t.due, i.heading ORDER BY t.due, o.name, i.key;
// $from = "2022-01-01"

// A list with numbers for the file
MATCH (d:Document {scope: '象山县'})
WITH d ORDER BY d.name
WITH collect(d.name) AS names
RETURN [i IN range(0, size(names) - 1) | toString(i + 1) + '. ' + names[i]] AS list;

// Minutes, speeches, news and notices
MATCH (r:Record)
WITH r.kind AS kind, count(*) AS n
RETURN CASE kind WHEN 'minutes' THEN '纪要' WHEN 'speech' THEN '讲话' WHEN 'news' THEN '新闻' ELSE '通知' END AS kind, n ORDER BY n DESC, kind;

// Records without a date
MATCH (r:Record) WHERE r.date IS NULL RETURN r.source, r.kind ORDER BY r.source;

// Longest record
MATCH (r:Record) RETURN r.source, size(r.text) AS letters ORDER BY letters DESC, r.source LIMIT 3;

// Records that hold a word
MATCH (r:Record) WHERE toLower(r.text) CONTAINS '十四五' RETURN r.source, size(split(r.text, '十四五')) - 1 AS times ORDER BY times DESC, r.source;

// Same department under two names
MATCH (a:Organization), (b:Organization)
WHERE a.scope = b.scope AND a <> b AND b.name ENDS WITH a.name AND size(a.name) >= 3
RETURN a.name, b.name, a.scope ORDER BY a.key, b.key LIMIT 20;

// Appointments of the year
MATCH (i:Item)-[a:APPOINTED]->(p:Official) WHERE left(a.date, 4) = '2022' OR a.date IS NULL
RETURN p.name, a.title, a.date ORDER BY p.name, a.title, a.date;

// How many people sat in each meeting
MATCH (m:Meeting)
RETURN m.name, COUNT { MATCH (m)<-[:ATTENDED]-(p:Official) RETURN DISTINCT p } AS seats ORDER BY seats DESC, m.key LIMIT 20;

// The chair or, without one, who took the minutes
MATCH (m:Meeting)
RETURN m.name, coalesce(head([(m)<-[:CHAIRED]-(p) | p.name]), head([(m)<-[:TOOK_MINUTES]-(p) | p.name]), '—') AS who ORDER BY m.key LIMIT 30;

// Everything there is of one key
MATCH (n {key: $key}) RETURN labels(n) AS kinds, properties(n).name AS name;
// $key = "official:象山县|包朝阳"

// A whole node
MATCH (p:Official {name: '包朝阳'}) RETURN p;

// A whole relationship
MATCH (:Official {name: '包朝阳'})-[r:CHAIRED]->(:Meeting) RETURN r ORDER BY r.id LIMIT 1;

// A whole path
MATCH p = (:Official {name: '包朝阳'})-[:CHAIRED]->(:Meeting {number: 53}) RETURN p;

// All of a name
MATCH (o:Organization {scope: '象山县'}) WHERE o.name STARTS WITH '县' RETURN o {.*, ties: COUNT { (o)--() }} AS body ORDER BY o.key LIMIT 5;

// Meetings of the morning
MATCH (r:Record)-[x:RECORDS]->(m:Meeting) WHERE x.session IN ['上午', '下午', '晚上']
RETURN x.session, count(DISTINCT m) AS meetings ORDER BY x.session;

// Targets of the year
MATCH (r:Record)-[:SETS_TARGET]->(t:Target) RETURN r.source, t.indicator, t.value ORDER BY t.key;

// Projects named
MATCH (p:Project)<-[:NAMES_PROJECT]-(r:Record) RETURN p.name, collect(DISTINCT r.source) AS records ORDER BY p.name;

// Figures in words and numbers
MATCH (f:Figure)
RETURN f.name, toString(f.amount) AS number, toInteger(f.amount) AS whole, abs(f.amount - round(f.amount)) > 0 AS broken ORDER BY f.amount, f.key LIMIT 20;

// The second ten of a list
MATCH (o:Organization) RETURN o.name ORDER BY o.name, o.key SKIP $skip LIMIT $count;
// $skip = 10
// $count = 10

// Is there anything at all
RETURN EXISTS { MATCH (n) } AS any, COUNT { MATCH (n:Meeting) } > 0 AS meetings;

// A date in Chinese
MATCH (m:Meeting) WHERE m.date IS NOT NULL
WITH DISTINCT m.date AS day, date(m.date) AS d
RETURN day, d.year + '年' + d.month + '月' + d.day + '日' AS written ORDER BY day;

// Choose by a map of parameters
MATCH (m:Meeting) WHERE m.scope = $filter.place AND m.date >= $filter.from RETURN m.name ORDER BY m.key;
// $filter = {"place": "象山县", "from": "2021-01-01"}

// Either the county or the city
MATCH (n:Meeting|Record) WHERE n.scope IN $places RETURN labels(n)[0] AS kind, n.scope AS place, count(*) AS n ORDER BY kind, place;
// $places = ["象山县", "枣庄市"]
