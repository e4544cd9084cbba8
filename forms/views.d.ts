// Written by ViewTypesTest from the records the server sends. Days and instants are ISO 8601 texts.

export interface ConsolidatedView {
  key: string;
  slug: string;
  supplement: boolean;
  number: number;
  title: string;
  subject: string;
  cycleKey: string;
  regime: string;
  regimeName: string;
  asked: AskedForView;
  estimated: boolean;
  period: string;
  periodLabel: string;
  cutOff: string;
  explanation: string;
  state: ('DRAFTING' | 'SIGNING' | 'ISSUING' | 'SENT' | 'RECEIVED');
  stateLabel: string;
  round: number;
  frozen: boolean;
  figuresVersion: number;
  figuresAt: string;
  editable: boolean;
  issuing: boolean;
  expected: number;
  accepted: number;
  missing: ConsolidatedMissingView[];
  counted: ConsolidatedCountedView[];
  added: number;
  countedLate: number;
  afterDraft: ConsolidatedFew;
  latest: ConsolidatedTakenView[];
  areas: ConsolidatedAreaView[];
  targets: ConsolidatedTargetView[];
  sections: ConsolidatedSectionView[];
  changes: ConsolidatedChangesView;
  notes: ConsolidatedNoteView[];
  files: StoredFile[];
  symbol: string;
  suggestedLetter: SuggestedLetter;
  letter: ConsolidatedLetterView;
  letters: ConsolidatedLetterView[];
  signature: ConsolidatedSignatureView;
  main: ConsolidatedLinkView;
  supplements: ConsolidatedLinkView[];
  history: ConsolidatedHistoryView[];
}

export interface AskedForView {
  subject: string;
  directive: string;
  instructions: string;
  letter: string;
  files: StoredFile[];
}

export interface StoredFile {
  id: number;
  purpose: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

export interface ConsolidatedMissingView {
  key: string;
  agency: string;
  agencyName: string;
  obliged: boolean;
  state: string;
  stateLabel: string;
}

export interface ConsolidatedCountedView {
  key: string;
  slug: string;
  submission: number;
  agency: string;
  agencyName: string;
  own: boolean;
  late: boolean;
  submittedAt: string;
  timeliness: string;
  timelinessLabel: string;
}

export interface ConsolidatedFew {
  names: string[];
  more: number;
}

export interface ConsolidatedTakenView {
  agencyName: string;
  figuresVersion: number;
}

export interface ConsolidatedAreaView {
  code: string;
  name: string;
  figures: ConsolidatedFigureView[];
}

export interface ConsolidatedFigureView {
  code: string;
  area: string;
  name: string;
  unit: string;
  type: string;
  timeAxis: string;
  computed: boolean;
  numerator: string;
  denominator: string;
  state: ('COMPLETE' | 'PARTIAL' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE');
  stateLabel: string;
  actual: number;
  estimate: number;
  reason: string;
  expected: number;
  reported: number;
  missing: ConsolidatedFew;
  notAvailable: ConsolidatedFew;
  notApplicable: ConsolidatedFew;
  standard: string;
  notComparable: string;
  notes: string[];
  earlier: ConsolidatedEarlierView[];
  change: number;
  changePercent: number;
  signedBefore: ConsolidatedEarlierView;
  changed: boolean;
  target: ConsolidatedTargetView;
  adjustment: ConsolidatedAdjustmentView;
}

export interface ConsolidatedEarlierView {
  period: string;
  label: string;
  state: ('COMPLETE' | 'PARTIAL' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE');
  actual: number;
  estimate: number;
  apart: string;
  baseline: string;
}

export interface ConsolidatedTargetView {
  indicator: string;
  name: string;
  unit: string;
  actual: number;
  value: number;
  direction: string;
  year: number;
  source: string;
  reached: boolean;
  label: string;
}

export interface ConsolidatedAdjustmentView {
  delta: number;
  value: number;
  words: string;
  reason: string;
  agencies: string[];
  names: ConsolidatedFew;
  stale: boolean;
  version: number;
}

export interface ConsolidatedSectionView {
  code: string;
  number: string;
  heading: string;
  title: string;
  hint: string;
  content: string;
  version: number;
}

export interface ConsolidatedChangesView {
  since: string;
  sections: ConsolidatedChangeView[];
}

export interface ConsolidatedChangeView {
  section: string;
  title: string;
  lines: Line[];
  editors: string[];
}

export interface Line {
  kind: ('SAME' | 'GONE' | 'NEW' | 'GAP');
  text: string;
}

export interface ConsolidatedNoteView {
  kind: string;
  kindLabel: string;
  content: string;
  actor: string;
  at: string;
}

export interface SuggestedLetter {
  symbol: string;
  date: string;
  authority: string;
  signer: string;
  signerTitle: string;
  headTitle: string;
  authorities: SuggestedLetterChoice[];
  replaces: string;
}

export interface SuggestedLetterChoice {
  authority: string;
  lines: string[];
  title: string;
}

export interface ConsolidatedLetterView {
  round: number;
  reference: string;
  symbol: string;
  date: string;
  signingAuthority: string;
  signer: string;
  signerTitle: string;
  replaces: string;
  fileId: number;
}

export interface ConsolidatedSignatureView {
  signer: string;
  signedAt: string;
  sha256: string;
  figuresVersion: number;
}

export interface ConsolidatedLinkView {
  key: string;
  slug: string;
  title: string;
  stateLabel: string;
  reference: string;
}

export interface ConsolidatedHistoryView {
  at: string;
  actor: string;
  action: string;
  label: string;
  detail: string;
}

export interface ConsolidatedWordsView {
  content: string;
  version: number;
}

export interface DrillDownView {
  indicator: string;
  name: string;
  unit: string;
  state: ('COMPLETE' | 'PARTIAL' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE');
  actual: number;
  estimate: number;
  reason: string;
  notes: string[];
  inputs: Input[];
  part: any;
  notAsked: string[];
  lastYear: LastYear;
  register: Register;
  adjustment: Correction;
}

export interface Input {
  indicator: string;
  name: string;
  unit: string;
  estimated: boolean;
  rows: Row[];
}

export interface Row {
  agency: string;
  agencyName: string;
  report: string;
  slug: string;
  submission: number;
  state: string;
  stateLabel: string;
  actual: number;
  estimate: number;
  reason: string;
  note: string;
  drafters: string[];
  approver: string;
  submittedAt: string;
  letter: string;
  signer: string;
  timelinessLabel: string;
}

export interface LastYear {
  indicator: string;
  name: string;
  periodLabel: string;
  actual: number;
  note: string;
}

export interface Register {
  at: string;
  rows: PlanRow[];
}

export interface PlanRow {
  agency: string;
  agencyName: string;
  counted: boolean;
  stateLabel: string;
  version: number;
  letter: string;
  date: string;
  registeredAt: string;
  registeredBy: string;
  address: string;
}

export interface Correction {
  words: string;
  reason: string;
  agencies: string[];
}

export interface SectionPieces {
  section: string;
  title: string;
  open: number;
  used: number;
  skipped: number;
  changed: number;
}

export interface SynthesisView {
  source: string;
  kind: ('REPORTS' | 'FIGURE' | 'AGENCY');
  title: string;
  slug: string;
  submission: number;
  text: string;
  notes: string[];
  state: ('OPEN' | 'USED' | 'SKIPPED');
  before: string;
  changes: Line[];
  seal: string;
  version: number;
}

export interface CycleStartView {
  me: string;
  input: any;
  version: number;
  closed: string;
  regimes: CycleRegime[];
  periods: PeriodChoice[];
}

export interface CycleRegime {
  code: string;
  name: string;
  agencies: AgencyChoice[];
  sections: CycleSectionView[];
  areas: CycleAreaView[];
}

export interface AgencyChoice {
  code: string;
  name: string;
}

export interface CycleSectionView {
  code: string;
  heading: string;
  title: string;
}

export interface CycleAreaView {
  code: string;
  name: string;
  indicators: CycleIndicatorView[];
}

export interface CycleIndicatorView {
  code: string;
  name: string;
  unit: string;
}

export interface PeriodChoice {
  regime: string;
  period: string;
  label: string;
  explanation: string;
  open: boolean;
}

export interface CycleView {
  key: string;
  slug: string;
  period: string;
  periodLabel: string;
  state: ('REQUESTING' | 'FOLLOWING_UP' | 'CONSOLIDATING' | 'CLOSED' | 'CANCELLED');
  stateLabel: string;
  urgent: boolean;
  subject: string;
  directiveNumber: string;
  directiveDate: string;
  cutOff: string;
  dueBefore: string;
  explanation: string;
  letterDay: string;
  latestRequest: string;
  consolidationAt: string;
  closingAt: string;
  instructions: string;
  openedBy: string;
  openedAt: string;
  preparedBy: string;
  letterReference: string;
  noticeGivenAt: string;
  cancelReason: string;
  suggestedLetter: SuggestedLetter;
  outline: CycleOutlineView;
  notes: CycleNoteView[];
  files: StoredFile[];
  counts: Record<string, number>;
  recipients: CycleRecipientsView[];
  contacts: CycleContactView[];
  contactCount: number;
}

export interface CycleOutlineView {
  sections: CycleSectionView[];
  areas: CycleAreaView[];
}

export interface CycleNoteView {
  kind: string;
  content: string;
  actor: string;
  at: string;
}

export interface CycleRecipientsView {
  explanation: string;
  count: number;
  agencies: CycleRecipientView[];
}

export interface CycleRecipientView {
  agencyName: string;
  duty: string;
}

export interface CycleContactView {
  agencyName: string;
  note: CycleNoteView;
}

export interface CycleObligationsView {
  counts: Record<string, number>;
  part: any;
}

export interface CycleRemindableView {
  agency: string;
  agencyName: string;
}

export interface UrgingView {
  slug: string;
  cycleSlug: string;
  periodLabel: string;
  agencies: string[];
  delivered: string[];
  approvedAt: string;
  overtaken: boolean;
  words: string;
  draftedBy: string;
  draftedAt: string;
  returnReason: string;
  reference: string;
  files: StoredFile[];
  suggestedLetter: SuggestedLetter;
}

export interface DifficultyStartView {
  me: string;
  input: any;
  version: number;
  agency: DifficultyNamed;
  regimes: DifficultyRegime[];
  severities: DifficultyNamed[];
}

export interface DifficultyNamed {
  code: string;
  name: string;
}

export interface DifficultyRegime {
  code: string;
  name: string;
  areas: DifficultyNamed[];
}

export interface DifficultyView {
  key: string;
  regime: string;
  state: ('APPROVING' | 'CLARIFYING' | 'TRIAGE' | 'OPINION' | 'MERGED' | 'ESCALATION_APPROVING' | 'ESCALATION_ISSUING' | 'DIRECTION_DRAFTING' | 'DIRECTION_GIVING' | 'DIRECTION_ISSUING' | 'CARRYING_OUT' | 'AT_MINISTRY' | 'CONFIRMING' | 'RESOLVED' | 'WITHDRAWN');
  stateName: string;
  raiser: string;
  raiserName: string;
  area: string;
  areaName: string;
  severity: ('NORMAL' | 'SERIOUS' | 'URGENT');
  severityName: string;
  subject: string;
  description: string;
  cause: string;
  proposal: string;
  raisedOn: string;
  origin: DifficultyOrigin;
  round: number;
  step: string;
  waitingFor: string;
  due: string;
  overdue: boolean;
  answer: DifficultyAnswerView;
  direction: DifficultyDirectionView;
  escalation: DifficultyEscalationView;
  ministryAnswer: DifficultyMinistryAnswer;
  opinions: DifficultyOpinionView[];
  measures: DifficultyMeasureView[];
  mergedInto: DifficultyReference;
  merged: DifficultyMergedView[];
  clarification: string;
  returnReason: string;
  history: DifficultyHistoryView[];
  files: DifficultyFileView[];
  may: DifficultyMay;
}

export interface DifficultyOrigin {
  kind: ('FORM' | 'REPORT');
  label: string;
  reports: DifficultyToldIn[];
}

export interface DifficultyToldIn {
  report: string;
  submission: number;
  label: string;
  page: string;
}

export interface DifficultyAnswerView {
  text: string;
  by: string;
  byName: string;
  letter: string;
  at: string;
}

export interface DifficultyDirectionView {
  kind: ('DIRECTION' | 'MINISTRY');
  guidance: string;
  lead: string;
  leadName: string;
  cooperating: DifficultyNamed[];
  deadline: string;
  ministry: string;
  letter: string;
  at: string;
}

export interface DifficultyEscalationView {
  text: string;
  letter: string;
  at: string;
}

export interface DifficultyMinistryAnswer {
  text: string;
  letter: string;
  on: string;
}

export interface DifficultyOpinionView {
  agency: string;
  agencyName: string;
  question: string;
  askedBy: string;
  askedAt: string;
  due: string;
  opinion: string;
  givenAt: string;
  stoppedAt: string;
}

export interface DifficultyMeasureView {
  agency: string;
  agencyName: string;
  lead: boolean;
  due: string;
  done: string;
  finishedOn: string;
  reportedAt: string;
  withdrawnAt: string;
}

export interface DifficultyReference {
  key: string;
  subject: string;
}

export interface DifficultyMergedView {
  key: string;
  raiserName: string;
  subject: string;
}

export interface DifficultyHistoryView {
  at: string;
  actor: string;
  actorName: string;
  body: string;
  kind: string;
  kindName: string;
  text: string;
  letter: string;
}

export interface DifficultyFileView {
  id: number;
  name: string;
  purpose: string;
  mediaType: string;
  size: number;
  place: string;
  placeName: string;
  removable: boolean;
}

export interface DifficultyMay {
  withdraw: boolean;
  unmerge: boolean;
  stopWaiting: boolean;
  attach: boolean;
}

export interface DifficultyMergeable {
  key: string;
  subject: string;
  raiserName: string;
  stateName: string;
  areaName: string;
  description: string;
}

export interface DifficultyRoutingView {
  proposal: ('ANSWER' | 'ASK_OPINION' | 'ESCALATE');
  proposalName: string;
  competent: DifficultyNamed[];
  agencies: DifficultyNamed[];
  limits: DifficultyLimitView[];
  severities: DifficultyNamed[];
  areas: DifficultyNamed[];
  opinionDue: string;
  directionDeadline: string;
}

export interface DifficultyLimitView {
  code: string;
  name: string;
  days: number;
  dueDay: string;
}

export interface DifficultyRow {
  key: string;
  subject: string;
  raiserName: string;
  area: string;
  areaName: string;
  severity: ('NORMAL' | 'SERIOUS' | 'URGENT');
  severityName: string;
  state: ('APPROVING' | 'CLARIFYING' | 'TRIAGE' | 'OPINION' | 'MERGED' | 'ESCALATION_APPROVING' | 'ESCALATION_ISSUING' | 'DIRECTION_DRAFTING' | 'DIRECTION_GIVING' | 'DIRECTION_ISSUING' | 'CARRYING_OUT' | 'AT_MINISTRY' | 'CONFIRMING' | 'RESOLVED' | 'WITHDRAWN');
  stateName: string;
  waitingFor: string;
  due: string;
  overdue: boolean;
  raisedOn: string;
}

export interface Answered {
  key: string;
  subject: string;
  area: string;
  areaName: string;
  question: string;
  answer: string;
  source: string;
  answeredOn: string;
}

export interface Afterward {
  done: string;
  reference: string;
  page: string;
  ended: boolean;
  steps: Step[];
  next: Waiting;
}

export interface Step {
  name: string;
  with: string[];
  due: string;
}

export interface Waiting {
  id: string;
  name: string;
  due: string;
}

export interface Language {
  language: string;
}

export interface TaskAbout {
  reference: string;
  state: string;
  lastDay: string;
  late: boolean;
}

export interface TaskView {
  id: string;
  elementId: string;
  name: string;
  businessKey: string;
  assignee: string;
  assigneeName: string;
  due: string;
  me: string;
  mine: boolean;
  outcomeVariable: string;
  outcomes: string[];
  input: any;
  inputVersion: number;
  page: string;
}

export interface InstancePart {
  rows: InstanceRow[];
  number: number;
  parts: number;
  found: number;
}

export interface InstanceRow {
  id: string;
  reference: string;
  process: string;
  definitionId: string;
  agency: string;
  period: string;
  state: string;
  lastDay: string;
  overdue: boolean;
  begun: string;
  ended: string;
  standing: ('RUNNING' | 'FINISHED' | 'CANCELLED');
  steps: InstanceStep[];
}

export interface InstanceStep {
  element: string;
  name: string;
  with: string[];
  since: string;
  due: string;
  late: boolean;
}

export interface RunningCycle {
  instanceId: string;
  reference: string;
  title: string;
  page: string;
  progress: CycleProgress;
}

export interface CycleProgress {
  owed: number;
  accepted: number;
  late: number;
  unsent: number;
  neverSent: number;
}

export interface FailedJob {
  job: string;
  instanceId: string;
  reference: string;
  process: string;
  step: string;
  since: string;
  words: string;
}

export interface InstanceDetail {
  row: InstanceRow;
  history: PastStep[];
  path: string[];
}

export interface PastStep {
  element: string;
  name: string;
  byPeople: boolean;
  by: string;
  from: string;
  until: string;
  broken: boolean;
}

export interface PlanView {
  key: string;
  slug: string;
  agency: string;
  agencyName: string;
  title: string;
  version: number;
  registeredVersion: number;
  state: ('DRAFTING' | 'APPROVING' | 'ISSUING' | 'UNDER_REVIEW' | 'RETURNED' | 'REGISTERED' | 'WITHDRAWN');
  stateLabel: string;
  reason: string;
  due: string;
  explanation: string;
  overdue: boolean;
  editable: boolean;
  areas: PlanChoice[];
  indicators: PlanChoice[];
  tasks: PlanTaskView[];
  removed: PlanTaskView[];
  budget: number;
  attachments: StoredFile[];
  findings: PlanFindingView[];
  notes: PlanNoteView[];
  told: PlanToldView[];
  history: PlanVersionView[];
  mayAmend: boolean;
  mayWithdraw: boolean;
  letter: SuggestedLetter;
}

export interface PlanChoice {
  code: string;
  name: string;
}

export interface PlanTaskView {
  number: number;
  id: string;
  area: string;
  areaName: string;
  deliverable: string;
  unit: string;
  due: string;
  budget: number;
  indicators: string[];
  version: number;
  change: string;
}

export interface PlanFindingView {
  anchor: string;
  blocking: boolean;
  sentence: string;
}

export interface PlanNoteView {
  kind: string;
  content: string;
  actor: string;
  at: string;
}

export interface PlanToldView {
  sentence: string;
  at: string;
}

export interface PlanVersionView {
  number: number;
  state: ('DRAFTING' | 'APPROVING' | 'ISSUING' | 'UNDER_REVIEW' | 'RETURNED' | 'REGISTERED' | 'WITHDRAWN');
  stateLabel: string;
  reason: string;
  reference: string;
  date: string;
  signer: string;
  replaces: string;
  registeredAt: string;
  sha256: string;
  inForce: boolean;
  rounds: PlanRoundView[];
}

export interface PlanRoundView {
  number: number;
  reference: string;
  date: string;
  signer: string;
  sentAt: string;
  sha256: string;
  decision: string;
  decidedAt: string;
}

export interface Earlier {
  id: number;
  at: string;
  by: string;
  cells: Cell[];
  sections: Section[];
  difficulties: DifficultyEntry[];
}

export interface Cell {
  indicator: string;
  state: ('EMPTY' | 'VALUE' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE');
  actual: number;
  estimate: number;
  reason: string;
  note: string;
  version: number;
}

export interface Section {
  code: string;
  content: string;
  version: number;
}

export interface DifficultyEntry {
  area: string;
  description: string;
  cause: string;
  proposal: string;
}

export interface ReportView {
  key: string;
  slug: string;
  agency: string;
  agencyName: string;
  period: string;
  periodLabel: string;
  previousLabel: string;
  title: string;
  asked: AskedForView;
  estimated: boolean;
  state: ('PLANNED' | 'DRAFTING' | 'CHECKING' | 'APPROVING' | 'ISSUING' | 'UNDER_REVIEW' | 'RETURNED' | 'ACCEPTED' | 'CANCELLED' | 'WITHDRAWN' | 'NOT_SUBMITTED');
  stateLabel: string;
  urgent: boolean;
  cutOff: string;
  dueBefore: string;
  explanation: string;
  overdue: boolean;
  completionDue: string;
  completion: Completion;
  nilReport: boolean;
  editable: boolean;
  submission: number;
  submissions: number;
  areas: ReportAreaView[];
  indicators: ReportIndicatorView[];
  sections: ReportSectionView[];
  difficulties: DifficultyEntry[];
  attachments: StoredFile[];
  tasks: ReportPlannedTaskView[];
  remarks: ReportRemarkView[];
  notes: ReportNoteView[];
  findings: ReportFindingView[];
  differences: Difference[];
  leaderEdits: ReportEditView[];
  history: ReportSubmissionView[];
  extension: ReportExtensionView;
  mayAskExtension: boolean;
  issueWithApproval: boolean;
  series: string[];
  letter: SuggestedLetter;
}

export interface Completion {
  suggested: string;
  lastDay: string;
  daysOff: string[];
}

export interface ReportAreaView {
  code: string;
  name: string;
}

export interface ReportIndicatorView {
  code: string;
  area: string;
  name: string;
  unit: string;
  type: string;
  timeAxis: string;
  computed: boolean;
  numerator: string;
  denominator: string;
  partOf: string;
  target: ReportTargetView;
  note: string;
  cell: ReportCellView;
  standard: string;
  since: string;
  least: ReportLeastView;
  usual: ReportUsualView;
  earlier: ReportEarlierView[];
}

export interface ReportTargetView {
  value: number;
  direction: string;
  year: number;
  source: string;
}

export interface ReportCellView {
  state: ('EMPTY' | 'VALUE' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE');
  actual: number;
  estimate: number;
  reason: string;
  note: string;
  version: number;
}

export interface ReportLeastView {
  figure: number;
  periods: string;
}

export interface ReportUsualView {
  min: number;
  max: number;
  count: number;
}

export interface ReportEarlierView {
  period: string;
  label: string;
  state: ('EMPTY' | 'VALUE' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE');
  actual: number;
  estimate: number;
  apart: string;
}

export interface ReportSectionView {
  code: string;
  number: string;
  heading: string;
  title: string;
  hint: string;
  limit: number;
  content: string;
  version: number;
  previous: string;
  prepared: string[];
  standing: string[];
}

export interface ReportPlannedTaskView {
  id: string;
  area: string;
  areaName: string;
  deliverable: string;
  unit: string;
  due: string;
  state: ('UNMARKED' | 'ON_TRACK' | 'DONE' | 'DELAYED');
  stateLabel: string;
  percent: number;
  reason: string;
  previousPercent: number;
  overdue: boolean;
  version: number;
}

export interface ReportRemarkView {
  id: number;
  submission: number;
  anchor: string;
  content: string;
  author: string;
  at: string;
  published: boolean;
  mustAnswer: boolean;
  answer: string;
  answeredBy: string;
  answeredAt: string;
}

export interface ReportNoteView {
  kind: string;
  content: string;
  actor: string;
  at: string;
}

export interface ReportFindingView {
  anchor: string;
  blocking: boolean;
  sentence: string;
}

export interface Difference {
  anchor: string;
  before: string;
  after: string;
}

export interface ReportEditView {
  field: string;
  before: string;
  after: string;
  actor: string;
  at: string;
}

export interface ReportSubmissionView {
  number: number;
  submittedAt: string;
  timeliness: string;
  timelinessLabel: string;
  drafters: string[];
  approver: string;
  reference: string;
  date: string;
  signer: string;
  signingAuthority: string;
  signerTitle: string;
  replaces: string;
  sha256: string;
  accepted: boolean;
}

export interface ReportExtensionView {
  state: string;
  requestedUntil: string;
  reason: string;
  grantedUntil: string;
  decisionReason: string;
  labels: Record<string, string>;
}

export interface AskedExtension {
  slug: string;
  agencyName: string;
  periodLabel: string;
  title: string;
  asked: AskedForView;
  state: ('PLANNED' | 'DRAFTING' | 'CHECKING' | 'APPROVING' | 'ISSUING' | 'UNDER_REVIEW' | 'RETURNED' | 'ACCEPTED' | 'CANCELLED' | 'WITHDRAWN' | 'NOT_SUBMITTED');
  stateLabel: string;
  explanation: string;
  overdue: boolean;
  urgent: boolean;
  cutOff: string;
  extension: ReportExtensionView;
}

export interface SignatureView {
  result: ('SIGNED_WHOLE' | 'UNKNOWN_SIGNER' | 'CERTIFICATE_NOT_VALID' | 'EXTENDED' | 'CHANGED' | 'NOT_SIGNED' | 'LOCKED' | 'UNREADABLE');
  warning: boolean;
  sentence: string;
  signatures: SignatureSigned[];
  checkedAt: string;
  confirmed: string;
}

export interface SignatureSigned {
  by: string;
  facts: string[];
}

export interface DeskResult {
  progress: ('WAITING' | 'TAKEN' | 'REFUSED' | 'EXPIRED');
  sentence: string;
  file: StoredFile;
}

export interface DeskView {
  step: ('APPROVED' | 'ISSUED');
  signer: string;
  letter: SuggestedLetter;
  file: StoredFile;
  signature: SignatureView;
}
