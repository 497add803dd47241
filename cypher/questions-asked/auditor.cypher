// Sums above a threshold, with what was decided
MATCH (i:Item)-[:STATES]->(f:Figure)
WHERE f.kind = 'money' AND f.amount >= $least
RETURN i.heading AS item, f.name AS sum, f.amount AS yuan, i.decisions AS decisions
ORDER BY yuan DESC, f.key;
// $least = 1000000

// Sums without any decision
MATCH (i:Item)-[:STATES]->(f:Figure {kind: 'money'})
WHERE size(i.decisions) = 0 AND NOT EXISTS { (i)-[:DECIDED]->() } AND NOT EXISTS { ()-[:DECIDED_ON]->(i) }
RETURN i.key, f.name ORDER BY i.key, f.name;

// Statistics of all sums
MATCH (f:Figure) WHERE f.kind = 'money'
RETURN count(f) AS n, sum(f.amount) AS total, avg(f.amount) AS mean, min(f.amount) AS least, max(f.amount) AS most,
  percentileDisc(f.amount, 0.5) AS median, percentileCont(f.amount, 0.9) AS ninety;

// Spread of sums by place
MATCH (i:Item)-[:STATES]->(f:Figure {kind: 'money'}), (m:Meeting)-[:HAS_ITEM]->(i)
WITH m.scope AS place, f.amount AS amount
RETURN place, count(*) AS n, round(stDev(amount)) AS spread, round(stDevP(amount)) AS spreadOfAll ORDER BY place;

// Orders of magnitude
MATCH (f:Figure) WHERE f.amount > 0 AND f.kind = 'money'
RETURN toInteger(floor(log10(f.amount))) AS zeros, count(*) AS n ORDER BY zeros;

// Overdue tasks on a day
MATCH (i:Item)-[t:TASKED]->(who)
WHERE t.due < $today
RETURN who.name, t.due, duration.inDays(date(t.due), date($today)).days AS days ORDER BY days DESC, who.name, i.key;
// $today = "2025-01-01"

// Tasks with nobody in the lead
MATCH (i:Item)-[t:TASKED]->(o:Organization)
WITH i, collect(t.part) AS parts, count(o) AS bodies
WHERE bodies > 1 AND none(p IN parts WHERE p = 'lead')
RETURN i.key, bodies ORDER BY bodies DESC, i.key;

// Every body's tasks, led and supported
MATCH (o:Organization)<-[t:TASKED]-(:Item)
RETURN o.name, o.scope,
  sum(CASE WHEN t.part = 'lead' THEN 1 ELSE 0 END) AS led,
  sum(CASE WHEN t.part = 'support' THEN 1 ELSE 0 END) AS supported,
  sum(CASE WHEN t.part IS NULL THEN 1 ELSE 0 END) AS unsaid
ORDER BY led + supported + unsaid DESC, o.name, o.scope LIMIT 30;

// What was read by a model and not by a rule
MATCH ()-[r]->()
WHERE r.by = 'model'
RETURN type(r) AS tie, count(*) AS n ORDER BY tie;

// How many facts each rule found
MATCH ()-[r]->()
RETURN r.rule AS rule, type(r) AS tie, count(*) AS facts ORDER BY facts DESC, rule, tie LIMIT 40;

// Spans that are too long or too short
MATCH (a)-[r]->(b)
WITH type(r) AS tie, r.end - r.start AS length
RETURN tie, min(length) AS shortest, max(length) AS longest, round(avg(length), 2) AS mean ORDER BY tie;

// A fact whose quote is not as long as its span
MATCH ()-[r]->()
WHERE size(r.quote) < r.end - r.start AND r.end - r.start <= 200
RETURN count(*) AS odd;

// Records from more than one source
MATCH (r:Record) WHERE size(r.sources) > 1
UNWIND r.sources AS source
RETURN r.key, source ORDER BY r.key, source;

// Records by format and year
MATCH (r:Record)
RETURN r.format AS format, left(coalesce(r.date, r.issued, '----'), 4) AS year, count(*) AS records
ORDER BY format, year;

// Records whose place is not known
MATCH (r:Record {scopeKnown: false}) RETURN r.source ORDER BY r.source;

// Records that tell of no meeting
MATCH (r:Record)
OPTIONAL MATCH (r)-[:RECORDS]->(m:Meeting)
WITH r, count(m) AS meetings WHERE meetings = 0
RETURN r.kind, r.source ORDER BY r.kind, r.source;

// Meetings told of by several records
MATCH (r:Record)-[:RECORDS]->(m:Meeting)
WITH m, collect(DISTINCT r.source) AS sources
WHERE size(sources) >= 2
RETURN m.name, m.date, size(sources) AS records ORDER BY m.key;

// Numbers of meetings that are missing from the row
MATCH (m:Meeting) WHERE m.number IS NOT NULL AND m.series IS NOT NULL AND m.number < 100000
WITH m.scope AS place, m.body AS body, m.series AS series, collect(DISTINCT m.number) AS there
WITH place, body, series, there, reduce(low = head(there), n IN there | CASE WHEN n < low THEN n ELSE low END) AS low,
  reduce(high = head(there), n IN there | CASE WHEN n > high THEN n ELSE high END) AS high
RETURN place, body, series, low, high, size([n IN range(low, high) WHERE NOT n IN there]) AS missing
ORDER BY place, body, series;

// Same number, other date
MATCH (a:Meeting), (b:Meeting)
WHERE a.scope = b.scope AND a.body = b.body AND a.series = b.series AND a.number = b.number AND a.date < b.date
RETURN a.scope, a.name, a.date, b.date ORDER BY a.key, b.key;

// Somebody both there and absent
MATCH (p:Official)-[:ATTENDED]->(m:Meeting)<-[:ABSENT_FROM]-(p)
RETURN p.name, m.name ORDER BY p.key, m.key;

// Holds two offices at once
MATCH (p:Official)-[h:HELD]->(o:Organization)
WITH p, collect(DISTINCT h.title + '@' + o.name) AS offices
WHERE size(offices) > 1
RETURN p.scope, p.name, size(offices) AS n ORDER BY n DESC, p.key LIMIT 20;

// Approved in the meeting that the submitter chaired
MATCH (p:Official)-[:CHAIRED]->(m:Meeting)-[:HAS_ITEM]->(i:Item)<-[:SUBMITTED]-(p)
RETURN p.name, m.name, i.heading ORDER BY p.key, i.key;

// Submitted by a body whose head was away
MATCH (p:Official)-[:ABSENT_FROM]->(m:Meeting)-[:HAS_ITEM]->(i)<-[:SUBMITTED]-(o:Organization)<-[:HELD]-(p)
RETURN p.name, o.name, i.heading ORDER BY p.key, o.key, i.key;

// Approved with conditions
MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)
WHERE i.conditions <> [] AND (('approved' IN i.decisions) OR ('approved-in-principle' IN i.decisions))
RETURN m.date, i.heading, i.conditions[0] AS first, size(i.conditions) AS conditions ORDER BY m.date, i.key;

// Share of items of each kind of action
MATCH (i:Item)
WITH count(*) AS total
MATCH (i:Item)
WITH total, i.action AS action, count(*) AS n
RETURN action, n, round(100.0 * n / total, 1) AS percent
ORDER BY n DESC, action;

// Decisions counted, an item may have several
MATCH (i:Item) UNWIND i.decisions AS decision
RETURN decision, count(*) AS items, count(DISTINCT i.record) AS records ORDER BY items DESC, decision;

// Items that were decided twice in different ways
MATCH (i:Item)-[a:DECIDED]->(d:Document)<-[b:DECIDED]-(i)
WHERE a.kind < b.kind
RETURN d.name, a.kind, b.kind ORDER BY d.key, i.key, a.kind, b.kind;

// Forwarded, and to whom
MATCH (i:Item)-[f:FORWARDED_TO]->(o:Organization)
RETURN o.name, o.scope, count(*) AS times, collect(DISTINCT substring(f.date, 0, 4)) AS years ORDER BY times DESC, o.name, o.scope;

// Meetings with a chair missing
MATCH (m:Meeting) WHERE NOT EXISTS { (:Official)-[:CHAIRED]->(m) }
RETURN m.scope, count(*) AS n ORDER BY m.scope;

// Facts dated otherwise than their meeting
MATCH (a)-[r:ATTENDED|CHAIRED|OBSERVED]->(m:Meeting)
WHERE r.date IS NOT NULL AND m.date IS NOT NULL AND r.date <> m.date
RETURN count(*) AS odd;

// A hundred facts by number, the second page
MATCH (a)-[r:SUBMITTED]->(b)
RETURN r.id AS id, a.name AS who, b.key AS what ORDER BY id SKIP 10 LIMIT 10;

// Which years are complete
UNWIND range(2019, 2024) AS year
CALL (year) { MATCH (m:Meeting) WHERE m.date STARTS WITH toString(year) RETURN count(m) AS meetings }
RETURN year, meetings, meetings > 0 AS any ORDER BY year;

// Bodies that were tasked but never brought anything
MATCH (o:Organization)<-[:TASKED]-()
WHERE NOT (o)-[:SUBMITTED]->(:Item)
RETURN DISTINCT o.scope, o.name ORDER BY o.scope, o.name LIMIT 25;

// Documents decided but never brought by anybody
MATCH (d:Document)<-[k:DECIDED]-()
WHERE NOT EXISTS { ()-[:PROPOSED]->(d) }
RETURN d.name, d.scope, collect(DISTINCT k.kind) AS kinds ORDER BY d.name, d.scope;

// Three largest sums of each place
MATCH (m:Meeting)-[:HAS_ITEM]->(:Item)-[:STATES]->(f:Figure {kind: 'money'})
WITH DISTINCT m.scope AS place, f ORDER BY f.amount DESC, f.key
WITH place, collect(f.name)[0..3] AS largest
RETURN place, largest ORDER BY place;

// Areas in mu
MATCH (f:Figure {kind: 'area'})
RETURN f.name, round(f.amount / 666.6667, 2) AS mu ORDER BY f.amount, f.key;

// Every kind of node and how many
MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n ORDER BY label;

// Every kind of tie and between what
MATCH (a)-[r]->(b)
WITH DISTINCT head([l IN labels(a) WHERE l <> 'Policy']) AS from, type(r) AS tie, head([l IN labels(b) WHERE l <> 'Policy']) AS to
RETURN tie, from, to ORDER BY tie, from, to;
