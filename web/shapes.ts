/** What the API answers, as the views name it: every shape comes from the generated schema. */
import type { QueryOf, Schemas } from './api/client.ts';

export type NodeRef = Schemas['NodeRef'];
export type Evidence = Schemas['Evidence'];
export type EdgeDetail = Schemas['EdgeDetail'];
export type Model = Schemas['Model'];
export type Notice = Schemas['Notice'];
export type Finding = Schemas['Finding'];
export type Audit = Schemas['Audit'];
export type AuditClaim = Schemas['AuditClaim'];
export type SaidRelation = Schemas['SaidRelation'];
export type Review = Schemas['Review'];
export type PlaceCards = Schemas['PlaceCards'];
export type PlaceCard = PlaceCards['places'][number];
export type PlaceOrder = NonNullable<QueryOf<'/api/v1/places/cards'>['sort']>;
export type PlaceNames = Schemas['PlaceNames'];
/** What the review is asked about. */
export interface ReviewQuery {
  from?: string;
  to?: string;
  scope?: string;
  body?: string;
  series?: string;
  kind?: Finding['kind'];
  record?: string[];
  limit?: number;
  offset?: number;
}
export type News = Schemas['News'];
export type Overview = Schemas['Overview'];
export type MeetingRow = Schemas['MeetingRow'];
export type MeetingList = Schemas['MeetingList'];
export type MeetingDetail = Schemas['MeetingDetail'];
export type ItemDetail = Schemas['MeetingItem'];
export type SearchAnswer = Schemas['SearchAnswer'];
export type Hit = Schemas['Hit'];
export type HitKind = Schemas['HitKind'];
export type OfficialDetail = Schemas['OfficialDetail'];
export type ApprovalList = Schemas['ApprovalList'];
export type AttendanceAnswer = Schemas['Attendance'];
export type DocumentDetail = Schemas['DocumentDetail'];
export type OrganizationDetail = Schemas['OrganizationDetail'];
export type PieceList = Schemas['PieceList'];
export type Piece = Schemas['Piece'];
export type OutcomeBand = Schemas['OutcomeBand'];
export type TaskList = Schemas['TaskList'];
export type Task = Schemas['Task'];
export type DueState = Schemas['DueState'];
export type DutyPart = keyof TaskList['parts'];
export type PeopleList = Schemas['PeopleList'];
export type OfficeHolder = Schemas['OfficeHolder'];
export type ReceivedList = Schemas['ReceivedList'];
export type ActList = Schemas['ActList'];
export type GraphAnswer = Schemas['Graph'];
export type GraphNode = GraphAnswer['nodes'][number];
export type GraphEdge = Schemas['GraphEdge'];
export type GroupsAnswer = Schemas['GraphGroups'];
export type TogetherAnswer = Schemas['Together'];
export type PathsAnswer = Schemas['Paths'];
export type RecordDetail = Schemas['RecordDetail'];
export type SourceList = Schemas['SourceList'];
export type Statement = Schemas['Statement'];
export type Fact = Schemas['RecordFact'];
export type Question = Schemas['Questions']['questions'][number];
export type Rows = Schemas['Table'] & { took?: number };
export type NodeDetail = Schemas['NodeDetail'];
export type NeighbourList = Schemas['NeighbourList'];
export type Import = Schemas['Import'];
export type ImportSummary = Schemas['ImportSummary'];
export type Takes = Import['takes'];
export type ImportRecord = Schemas['ImportRecord'];
export type Role = Schemas['Role'];
export type NodeKind = Schemas['NodeKind'];
export type RelationshipType = Schemas['RelationshipType'];
export type DecisionKind = Schemas['DecisionKind'];
export type RecordKind = Schemas['RecordKind'];
export type RecordFormat = Schemas['RecordFormat'];
export type Action = Schemas['Action'];
/** The shape of a kind's mark. */
export type MarkShape = Model['nodes'][number]['shape'];
export type OutcomesAnswer = Schemas['Outcomes'];
export type OutcomeItem = Schemas['OutcomeItems']['items'][number];
export type PlacesAnswer = Schemas['Places'];
export type SeriesRow = Schemas['SeriesList']['series'][number];
export type Outside = Schemas['Outside'];
export type Outcome = Schemas['Outcome'];
/** What of the outcomes is asked for: see GET /outcomes/items. */
export interface OutcomePart {
  readonly scope?: string;
  readonly body?: string;
  readonly series?: string;
  readonly by?: string;
  readonly beyond?: number;
  readonly met?: string;
  readonly outcome?: DecisionKind | 'none';
}
export type MapAnswer = Schemas['RecordMap'];
export type TopicRow = MapAnswer['topics']['found'][number];
