import { type Signature, signatureOf } from '../../engine/functions/signature.ts';

const plain = `abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT
acos(input :: FLOAT) :: FLOAT
asin(input :: FLOAT) :: FLOAT
atan(input :: FLOAT) :: FLOAT
atan2(y :: FLOAT, x :: FLOAT) :: FLOAT
btrim(input :: STRING, trim = x :: STRING) :: STRING
ceil(input :: FLOAT) :: FLOAT
char_length(input :: STRING) :: INTEGER
character_length(input :: STRING) :: INTEGER
coalesce(input… :: ANY) :: ANY
cos(input :: FLOAT) :: FLOAT
cot(input :: FLOAT) :: FLOAT
date(input = x :: ANY) :: DATE
date.realtime(timezone = x :: ANY) :: DATE
date.statement(timezone = x :: ANY) :: DATE
date.transaction(timezone = x :: ANY) :: DATE
date.truncate(unit :: STRING, input = x :: ANY, fields = x :: MAP) :: DATE
degrees(input :: FLOAT) :: FLOAT
duration(input :: ANY) :: DURATION
duration.between(from :: ANY, to :: ANY) :: DURATION
duration.inDays(from :: ANY, to :: ANY) :: DURATION
duration.inMonths(from :: ANY, to :: ANY) :: DURATION
duration.inSeconds(from :: ANY, to :: ANY) :: DURATION
e() :: FLOAT
elementId(input :: NODE | RELATIONSHIP) :: STRING
endNode(input :: RELATIONSHIP) :: NODE
exp(input :: FLOAT) :: FLOAT
floor(input :: FLOAT) :: FLOAT
haversin(input :: FLOAT) :: FLOAT
head(list :: LIST<ANY>) :: ANY
id(input :: NODE | RELATIONSHIP) :: INTEGER
isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN
isNaN(input :: INTEGER | FLOAT) :: BOOLEAN
keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>
labels(input :: NODE) :: LIST<STRING>
last(list :: LIST<ANY>) :: ANY
left(original :: STRING, length :: INTEGER) :: STRING
length(input :: PATH) :: INTEGER
localdatetime(input = x :: ANY) :: LOCAL DATETIME
localdatetime.realtime(timezone = x :: ANY) :: LOCAL DATETIME
localdatetime.statement(timezone = x :: ANY) :: LOCAL DATETIME
localdatetime.transaction(timezone = x :: ANY) :: LOCAL DATETIME
localdatetime.truncate(unit :: STRING, input = x :: ANY, fields = x :: MAP) :: LOCAL DATETIME
localtime(input = x :: ANY) :: LOCAL TIME
localtime.realtime(timezone = x :: ANY) :: LOCAL TIME
localtime.statement(timezone = x :: ANY) :: LOCAL TIME
localtime.transaction(timezone = x :: ANY) :: LOCAL TIME
localtime.truncate(unit :: STRING, input = x :: ANY, fields = x :: MAP) :: LOCAL TIME
log(input :: FLOAT) :: FLOAT
log10(input :: FLOAT) :: FLOAT
lower(input :: STRING) :: STRING
ltrim(input :: STRING, trim = x :: STRING) :: STRING
nodes(input :: PATH) :: LIST<NODE>
normalize(input :: STRING, form = x :: STRING) :: STRING
nullIf(v1 :: ANY, v2 :: ANY) :: ANY
pi() :: FLOAT
properties(input :: NODE | RELATIONSHIP | MAP) :: MAP
radians(input :: FLOAT) :: FLOAT
rand() :: FLOAT
randomUUID() :: STRING
range(start :: INTEGER, end :: INTEGER, step = x :: INTEGER) :: LIST<INTEGER>
relationships(input :: PATH) :: LIST<RELATIONSHIP>
replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING
reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>
right(original :: STRING, length :: INTEGER) :: STRING
round(value :: FLOAT, precision = x :: INTEGER | FLOAT, mode = x :: STRING) :: FLOAT
rtrim(input :: STRING, trim = x :: STRING) :: STRING
sign(input :: INTEGER | FLOAT) :: INTEGER
sin(input :: FLOAT) :: FLOAT
size(input :: STRING | LIST<ANY>) :: INTEGER
split(original :: STRING, by :: STRING | LIST<STRING>) :: LIST<STRING>
sqrt(input :: FLOAT) :: FLOAT
startNode(input :: RELATIONSHIP) :: NODE
substring(original :: STRING, start :: INTEGER, length = x :: INTEGER) :: STRING
tail(list :: LIST<ANY>) :: LIST<ANY>
tan(input :: FLOAT) :: FLOAT
timestamp() :: INTEGER
toBoolean(input :: BOOLEAN | STRING | INTEGER) :: BOOLEAN
toBooleanList(input :: LIST<ANY>) :: LIST<BOOLEAN>
toBooleanOrNull(input :: ANY) :: BOOLEAN
toFloat(input :: STRING | INTEGER | FLOAT) :: FLOAT
toFloatList(input :: LIST<ANY>) :: LIST<FLOAT>
toFloatOrNull(input :: ANY) :: FLOAT
toInteger(input :: BOOLEAN | STRING | INTEGER | FLOAT | LIST<ANY>) :: INTEGER
toIntegerList(input :: LIST<ANY>) :: LIST<INTEGER>
toIntegerOrNull(input :: ANY) :: INTEGER
toLower(input :: STRING) :: STRING
toString(input :: BOOLEAN | STRING | INTEGER | FLOAT | DATE | LOCAL TIME | LOCAL DATETIME | DURATION) :: STRING
toStringList(input :: LIST<ANY>) :: LIST<STRING>
toStringOrNull(input :: ANY) :: STRING
toUpper(input :: STRING) :: STRING
trim(input :: STRING, characters = x :: STRING) :: STRING
type(input :: RELATIONSHIP) :: STRING
upper(input :: STRING) :: STRING
valueType(input :: ANY) :: STRING`;
const aggregating = `avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION
collect(input :: ANY) :: LIST<ANY>
count(input :: ANY) :: INTEGER
max(input :: ANY) :: ANY
min(input :: ANY) :: ANY
percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT
percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT
stDev(input :: FLOAT) :: FLOAT
stDevP(input :: FLOAT) :: FLOAT
sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION`;
const read = (text: string): [string, Signature][] =>
  text.split('\n').map((line) => {
    const signature = signatureOf(line);
    return [signature.name.toLowerCase(), signature];
  });

export const aggregateNames: ReadonlySet<string> = new Set(read(aggregating).map(([name]) => name));
export const signatures: ReadonlyMap<string, Signature> = new Map([...read(plain), ...read(aggregating)]);
