// Generated from the C# contracts by `dotnet run --project src/Silo -- contracts`. Do not edit.

/** When somebody is to be told that a store, a zone or a queue is too full, and when that it is so no longer. */
export interface AlertConfiguration {
  /** The alert's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** What is watched. */
  readonly measure: AlertMeasure;
  /** The zone that is watched; absent where the whole store is. */
  readonly zone?: string | undefined;
  /** The value from which on the alert is raised: people, or seconds of waiting. */
  readonly raise: number;
  /** The value down to which a raised alert stays raised; four fifths of AlertConfiguration.raise where it is absent. */
  readonly clear?: number | undefined;
  /** For how many seconds the value must keep beyond a threshold to raise or clear the alert. */
  readonly holdSeconds: number;
}

/** An alert at one moment. */
export interface AlertLive {
  /** The alert's id. */
  readonly id: string;
  /** Whether it is raised. */
  readonly isRaised: boolean;
  /** When the value came to the side that raised or cleared it; absent where it never was raised. */
  readonly since?: string | undefined;
  /** When somebody acknowledged it; absent while nobody has since it was raised, and once it is cleared. */
  readonly acknowledgedAt?: string | undefined;
}

/** What an alert watches. */
export type AlertMeasure = "occupancy" | "zone" | "queue-length" | "queue-wait";

/** How good a calibration is, and what it says of the image and the plan. */
export interface CalibrationJudgement {
  /** Why it cannot be used; absent where it can. */
  readonly problem?: string | undefined;
  /** How far its points are from where they should be in the image, root mean square in pixels; absent without points. */
  readonly rmsPixels?: number | undefined;
  /** The same on the floor, in metres. */
  readonly rmsMetres?: number | undefined;
  /** Its points, in their order. */
  readonly points: readonly CalibrationPointError[];
  /** The plan's outline and the lines of its 1 m grid (wider on a large plan) as the image shows them: polylines in pixels, short of the horizon, cut at the image's edges. */
  readonly grid: readonly (readonly PixelPoint[])[];
  /** The part of the plan that the image shows well enough to place people on it: polygons in metres. */
  readonly coverage: readonly (readonly PlanPoint[])[];
}

/** How far a point of a calibration is from where it should be. */
export interface CalibrationPointError {
  /** In the image, in pixels. */
  readonly pixels: number;
  /** On the floor, in metres. */
  readonly metres: number;
  /** The distance on the floor, in metres, from where the other points say that it lies; absent with fewer than five points. At the rim of the view it is large even for a good point, since the others do not reach there. */
  readonly metresFromOthers?: number | undefined;
  /** How far the other points are off without this one, root mean square in pixels; absent with fewer than six points. A point that was clicked wrong is the one without which the others agree. */
  readonly rmsPixelsWithout?: number | undefined;
}

/** A calibration that is to be judged. */
export interface CalibrationQuestion {
  /** The plan of the floor. */
  readonly floor: PlanArea;
  /** The calibration. */
  readonly calibration: CalibrationDocument;
}

/** A camera without its location, which may hold credentials. */
export interface CameraPlan {
  /** The camera's id within its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** The id of the floor that it looks at. */
  readonly floor: string;
  /** The kind of its source. */
  readonly source: SourceKind;
}

/** A camera's source that is to be looked at, configured or not. */
export interface CameraQuestion {
  /** The id of the configured camera that the source belongs to, whose hidden password and whose masks then count; absent for a new one. */
  readonly camera?: string | undefined;
  /** Where the frames come from. */
  readonly source: SourceDocument;
  /** Where the camera stands; needed of a simulated one. */
  readonly calibration?: CalibrationDocument | undefined;
}

/** The states of a camera. */
export type CameraState = "starting" | "live" | "retrying" | "ended" | "faulted";

/** How a camera is doing, in words and numbers. */
export interface CameraStatus {
  /** The camera's id within its store. */
  readonly id: string;
  /** The state. */
  readonly state: CameraState;
  /** Why it is in that state, where that is not obvious: one sentence for an operator. */
  readonly reason?: string | undefined;
  /** Frames analysed per second, over the last few seconds. */
  readonly frameRate: number;
  /** Frames that gave way to newer ones since the camera started. */
  readonly droppedFrames: number;
  /** How often the capture was restarted. */
  readonly restarts: number;
  /** When the newest analysed frame was captured. */
  readonly lastFrameAt?: string | undefined;
  /** Whether it reads faces for the crowd's expression or profile. */
  readonly readsFaces: boolean;
  /** What it runs without although that is configured, and why: one sentence for an operator; absent where nothing is missing. */
  readonly lacks?: string | undefined;
}

/** What became of opening a camera's source. */
export interface CameraTest {
  /** Whether a picture came, or none has to. */
  readonly ok: boolean;
  /** What was found, and where that is wrong, what would be right. */
  readonly sentence: string;
  /** The picture's width in pixels; absent where none came. */
  readonly width?: number | undefined;
  /** The picture's height in pixels; absent where none came. */
  readonly height?: number | undefined;
  /** Pictures a second, as far as that could be seen in so short a time. */
  readonly frameRate?: number | undefined;
  /** How the pictures are encoded, such as h264; absent where they are not. */
  readonly codec?: string | undefined;
}

/** The stores that changed between two states of a chain. */
export interface ChainDelta {
  /** The chain. */
  readonly chain: ChainId;
  /** The activation that both states belong to. */
  readonly epoch: number;
  /** The sequence number of the state that it applies to; another one means a gap. */
  readonly from: number;
  /** The sequence number of the state that it leads to. */
  readonly to: number;
  /** The stores that came or changed. */
  readonly stores: readonly StoreTile[];
}

/** A chain of stores, or a region of one. */
export type ChainId = string;

/** A chain at one moment. */
export interface ChainLive {
  /** The chain. */
  readonly chain: ChainId;
  /** The chain's activation; another one begins to count anew. */
  readonly epoch: number;
  /** Counts the states of an activation. */
  readonly sequence: number;
  /** The stores that have reported, in the order of their ids. */
  readonly stores: readonly StoreTile[];
}

/** A chain and its stores. */
export interface ChainSummary {
  /** The chain's id. */
  readonly id: ChainId;
  /** The ids of its stores, in alphabetical order. */
  readonly stores: readonly StoreId[];
}

/** How full a chain's stores were in the last hour, looked at once a minute. */
export interface ChainTrends {
  /** The chain. */
  readonly chain: ChainId;
  /** When it was looked last; absent where it never was. */
  readonly at?: string | undefined;
  /** The stores that have reported, in the order of their ids. */
  readonly stores: readonly StoreTrend[];
}

/** What happened to a field. */
export type ChangeKind = "added" | "removed" | "changed";

/** Where a version of a configuration came from. */
export type ConfigurationOrigin = "file" | "page";

/** Which part of a floor is in view at one moment, by the calibrations of its cameras; furniture that hides some of it is not known. */
export interface CoverageLive {
  /** The floor's id within its store. */
  readonly floor: string;
  /** The share of the plan that cameras see which deliver, 0 to 1. */
  readonly seen: number;
  /** The share of the plan that they see if all of them deliver, 0 to 1. */
  readonly seeable: number;
  /** What is blind now: only cameras see it that do not deliver. */
  readonly blind: readonly PlanArea[];
  /** What no camera of the store ever sees. */
  readonly unwatched: readonly PlanArea[];
}

/** Whether people become more or fewer. */
export type CrowdTrend = "steady" | "filling" | "emptying";

/** How a detector lays out its output. */
export type DetectorLayout = "auto" | "yolox" | "yolov8" | "yolo-nms" | "detr" | "ssd";

/** What the faces of a crowd say together, told of at least AnonymityConfiguration.fewestPeople visitors or not at all. */
export interface ExpressionLive {
  /** From -1 (unpleasant) to 1 (pleasant). */
  readonly valence: number;
  /** From -1 (drowsy) to 1 (stirred). */
  readonly arousal: number;
  /** When the first of the faces was looked at. */
  readonly from: string;
  /** When the last window was closed; a quarter of an hour later the figure is gone. */
  readonly until: string;
}

/** The kinds of fixtures. */
export type FixtureKind = "shelf" | "wall-shelf" | "rack" | "table" | "counter" | "pillar";

/** One floor of a store and what lies on it. Coordinates are metres on the floor's plan. */
export interface FloorConfiguration {
  /** The floor's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** The lower-left corner of the plan. */
  readonly min: PlanPoint;
  /** The upper-right corner of the plan. */
  readonly max: PlanPoint;
  /** Walls and furniture, as open polylines, for the picture of the plan. */
  readonly walls: readonly (readonly PlanPoint[])[];
  /** Areas in which people are counted and their stay is timed. */
  readonly zones: readonly ZoneConfiguration[];
  /** Lines whose crossings are counted. */
  readonly lines: readonly LineConfiguration[];
  /** The picture that is drawn beneath the plan; absent where there is none. */
  readonly picture?: PictureConfiguration | undefined;
}

/** Where people were on a floor, in square cells counted row by row from the plan's lower-left corner. */
export interface FloorHeatmap {
  /** The floor's id. */
  readonly floor: string;
  /** The lower-left corner of the first cell. */
  readonly min: PlanPoint;
  /** The side of a cell, in metres. */
  readonly cellMetres: number;
  /** Cells from left to right. */
  readonly columns: number;
  /** Cells from bottom to top. */
  readonly rows: number;
  /** The cells that anybody was in. */
  readonly cells: readonly HeatmapCell[];
}

/** How many people walk alone or together, by the size of the group; nobody's companions are named. */
export interface GroupsLive {
  /** Groups of two or more. */
  readonly groups: number;
  /** People alone. */
  readonly ones: number;
  /** Groups of two. */
  readonly twos: number;
  /** Groups of three. */
  readonly threes: number;
  /** Groups of four. */
  readonly fours: number;
  /** Larger groups. */
  readonly more: number;
}

/** How long people were in a cell. */
export interface HeatmapCell {
  /** The number of the cell, from 0. */
  readonly cell: number;
  /** The sum of everybody's time in it, in seconds. */
  readonly seconds: number;
}

/** A part of a period. */
export interface HistoryBucket {
  /** When it begins. */
  readonly from: string;
  /** When it ends. */
  readonly to: string;
  /** What was counted in it. */
  readonly figures: HistoryFigures;
}

/** What was counted in some time. What is not known, since the store was not watched, is absent; nothing at all is zero. */
export interface HistoryFigures {
  /** For how long at least one camera delivered, in seconds. */
  readonly watchedSeconds: number;
  /** Crossings of all lines inwards. */
  readonly entries?: number | undefined;
  /** Crossings of all lines outwards. */
  readonly exits?: number | undefined;
  /** Visits that ended. */
  readonly visits?: number | undefined;
  /** Their mean length, in seconds; absent where there was none. */
  readonly meanVisitSeconds?: number | undefined;
  /** How many people were inside on average, while the store was watched. */
  readonly meanOccupancy?: number | undefined;
  /** The most people at once. */
  readonly peakOccupancy?: number | undefined;
  /** The zones: first those that are configured, in their order; none where the store was not watched. */
  readonly zones: readonly ZoneFigures[];
  /** The shelves, in the same order. */
  readonly shelves: readonly ShelfFigures[];
  /** The queues, in the same order. */
  readonly queues: readonly QueueFigures[];
  /** The sales; absent where no transactions were handed in for any time of the period. */
  readonly sales?: SalesFigures | undefined;
}

/** How a period is divided. */
export type HistoryStep = "hour" | "day" | "week";

/** A line across the floor whose crossings are counted, inwards and outwards. */
export interface LineConfiguration {
  /** The line's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** One end. */
  readonly from: PlanPoint;
  /** The other end. */
  readonly to: PlanPoint;
  /** Any point on the side that counts as inside; a crossing towards it is an entry. */
  readonly inside: PlanPoint;
  /** Half the width, in metres, of the band around the line in which a person is on neither side. A person counts who was beyond it on both sides, so the camera must see that much of the floor; a close camera allows a narrower one. */
  readonly band: number;
}

/** A line's counts since the store's day began. */
export interface LineLive {
  /** The line's id. */
  readonly id: string;
  /** Crossings inwards. */
  readonly in: number;
  /** Crossings outwards. */
  readonly out: number;
  /** Whether at least half of what cameras see of it is out of view, since they do not deliver: crossings go uncounted. */
  readonly isBlind: boolean;
}

/** A token as it was made. */
export interface MadeToken {
  /** What is kept of it. */
  readonly token: ShownToken;
  /** What to send as a bearer token; it is nowhere else. */
  readonly secret: string;
}

/** How lively the customers of a store or a zone are, told of at least five people or not at all. */
export interface MoodLive {
  /** From 0 (nobody stirs) to 1 (as full as may be, and in a hurry), in steps of 0.01; absent while fewer than five people would be told of. */
  readonly energy?: number | undefined;
  /** How sure the energy is, 0 to 1, in steps of 0.05. */
  readonly confidence: number;
  /** The energy that is usual in this hour of the week, 0 to 1; absent where it is not known yet. */
  readonly usual?: number | undefined;
  /** Whether people become more or fewer. */
  readonly trend: CrowdTrend;
}

/** An account that shall be made. */
export interface NewAccount {
  /** The name to sign in with. */
  readonly name: string;
  /** The password, 12 to 200 characters. */
  readonly password: string;
  /** viewer, operator or administrator. */
  readonly role: string;
  /** The ids of the stores that a viewer may see; absent for all. */
  readonly stores?: readonly string[] | undefined;
}

/** What an account shall be allowed from now on. */
export interface NewRole {
  /** viewer, operator or administrator. */
  readonly role: string;
  /** The ids of the stores that a viewer may see; absent for all. */
  readonly stores?: readonly string[] | undefined;
}

/** A token that shall be made. */
export interface NewToken {
  /** What people call it. */
  readonly name: string;
  /** Some of read, signals, frames. */
  readonly scopes: readonly string[];
  /** The ids of its stores; absent for all. */
  readonly stores?: readonly string[] | undefined;
  /** For how many days it is good, 1 to 3,660. */
  readonly days: number;
}

/** The languages that the notice has texts for. */
export type NoticeLanguage = "en" | "de" | "fr";

/** A picture of a floor's plan, and where it lies. */
export interface PictureConfiguration {
  /** A PNG or JPEG file (a relative path starts at the store's file), or the name that an upload was given. */
  readonly file: string;
  /** Where the picture's lower-left corner lies on the plan. */
  readonly min: PlanPoint;
  /** How wide the picture is on the plan, in metres: its scale. Its height follows from its shape. */
  readonly width: number;
}

/** A point in a camera's image, in pixels: x to the right, y down, from the top-left corner. Written [x, y]. */
export type PixelPoint = readonly [x: number, y: number];

/** A rectangle on a floor's plan. */
export interface PlanArea {
  /** The lower-left corner. */
  readonly min: PlanPoint;
  /** The upper-right corner. */
  readonly max: PlanPoint;
}

/** The picture that lies beneath a floor's plan. */
export interface PlanPicture {
  /** The floor's id. */
  readonly floor: string;
  /** Its address; another one where the configuration is another one. */
  readonly url: string;
  /** Where its lower-left corner lies on the plan, in metres. */
  readonly min: PlanPoint;
  /** How wide it is on the plan, in metres; its height follows from its shape. */
  readonly width: number;
}

/** A point on a floor's plan, in metres: x to the right, y up. Written [x, y]. */
export type PlanPoint = readonly [x: number, y: number];

/** How many of the day's visitors looked how old, and of which gender. Each number is a multiple of AnonymityConfiguration.fewestPeople: what falls short of a step is not told. */
export interface ProfileLive {
  /** Up to 24 years. */
  readonly upTo24: number;
  /** 25 to 39 years. */
  readonly from25To39: number;
  /** 40 to 59 years. */
  readonly from40To59: number;
  /** 60 years and more. */
  readonly from60: number;
  /** Women. */
  readonly female: number;
  /** Men. */
  readonly male: number;
}

/** A queue in some time. */
export interface QueueFigures {
  /** The id of the queue's zone. */
  readonly id: string;
  /** How many left it. */
  readonly served: number;
  /** How long those had stood in it on average, in seconds; absent where there was nobody. */
  readonly meanWaitSeconds?: number | undefined;
}

/** A queue at one moment. */
export interface QueueLive {
  /** The id of the queue's zone. */
  readonly id: string;
  /** How many people stand in it, those who are being served included. */
  readonly length: number;
  /** How many left it since the store's day began. */
  readonly served: number;
  /** How long those had stood in it on average, in seconds, in steps of 5; 0 while fewer than five would be told of. */
  readonly meanWaitSeconds: number;
  /** How long whoever joins now is expected to stand in it, in seconds; absent while nobody has left it lately, and before five have been served. */
  readonly expectedWaitSeconds?: number | undefined;
}

/** What is wrong with a row of an upload. */
export interface RowProblem {
  /** The line of a CSV file, its header being 1, or the number of a JSON array's element, from 1. */
  readonly row: number;
  /** The field. */
  readonly field: string;
  /** What was found and what would be right, in one sentence. */
  readonly detail: string;
}

/** Sales in some time. */
export interface SalesFigures {
  /** Transactions, refunds left out. */
  readonly transactions: number;
  /** What they come to, refunds deducted. */
  readonly amount: number;
  /** Transactions for each visit that ended in the same time; absent where none did. */
  readonly conversion?: number | undefined;
}

/** What became of an upload of transactions. */
export interface SalesReceipt {
  /** How many transactions it held. */
  readonly rows: number;
  /** How many of them were new; the others had been handed in before. */
  readonly added: number;
}

/** Who asks. */
export interface Session {
  /** The account's or token's name. */
  readonly name: string;
  /** The role; absent for a token. */
  readonly role?: string | undefined;
  /** The ids of the stores that are shown; absent for all. */
  readonly stores?: readonly string[] | undefined;
  /** Whether single people's positions are shown. */
  readonly seesPositions: boolean;
  /** Whether somebody signed in, who can sign out; false for a token, and on this machine before there is an account. */
  readonly isAccount: boolean;
}

/** One difference between two versions of a store's configuration. */
export interface SetupChange {
  /** The field; what has an id is named by it and not by its place, such as cameras[door].source.location. */
  readonly path: string;
  /** What happened to it. */
  readonly kind: ChangeKind;
  /** What it was; absent where it was added. Passwords are shown as ***. */
  readonly before?: unknown;
  /** What it is; absent where it was removed. Passwords are shown as ***. */
  readonly after?: unknown;
}

/** What became different between two versions of a store's configuration. */
export interface SetupChanges {
  /** The earlier version. */
  readonly since: number;
  /** The later version. */
  readonly version: number;
  /** The differences, in the order of the fields. */
  readonly changes: readonly SetupChange[];
}

/** A configuration that is to be checked. */
export interface SetupDraft {
  /** The document, of the form of a store's file. */
  readonly configuration: StoreDocument;
}

/** One mistake in a configuration. */
export interface SetupProblem {
  /** The field, such as cameras[1].source.location; empty for the document as a whole. */
  readonly field: string;
  /** What was found and what would be right. */
  readonly message: string;
}

/** Why a configuration was not saved: problem details (RFC 9457), with SetupRefusal.version where the status is 409 and SetupRefusal.problems where it is 422. */
export interface SetupRefusal {
  /** The HTTP status. */
  readonly status: number;
  /** One sentence. */
  readonly detail: string;
  /** The part of the request that is wrong; absent where it is none in particular. */
  readonly field?: string | undefined;
  /** The version that somebody else has saved since. */
  readonly version?: number | undefined;
  /** Every mistake of the configuration. */
  readonly problems?: readonly SetupProblem[] | undefined;
}

/** An earlier version that is to be saved again. */
export interface SetupRollback {
  /** The version whose content is to be current again. */
  readonly version: number;
  /** The version that is current. Where another one is by now, nothing is saved. */
  readonly basedOn: number;
}

/** A configuration that is to be saved. */
export interface SetupSave {
  /** The version that was changed. Where another one is current by now, nothing is saved. */
  readonly basedOn: number;
  /** What the change is about, up to 500 characters. */
  readonly note?: string | undefined;
  /** The document, of the form of a store's file. */
  readonly configuration: StoreDocument;
}

/** A store's configuration as it is now. */
export interface SetupState {
  /** The store. */
  readonly store: StoreId;
  /** The number of this version; each version that is saved has a higher one. */
  readonly version: number;
  /** Where it came from. */
  readonly origin: ConfigurationOrigin;
  /** When it was taken over. */
  readonly savedAt: string;
  /** What whoever saved it wrote about it; absent where nothing was. */
  readonly note?: string | undefined;
  /** The document as it was written, of the form of a store's file. Passwords and tokens in its cameras' URLs are shown as ***: written back like that, for the same camera at the same address, they stay what they were. */
  readonly configuration: StoreDocument;
  /** The address of the JSON Schema that the document follows. */
  readonly schemaUrl: string;
}

/** What is wrong with a configuration. */
export interface SetupValidation {
  /** Every mistake; empty where it can be saved. */
  readonly problems: readonly SetupProblem[];
}

/** A version of a store's configuration, without its content. */
export interface SetupVersion {
  /** Its number. */
  readonly version: number;
  /** Where it came from. */
  readonly origin: ConfigurationOrigin;
  /** When it was taken over. */
  readonly savedAt: string;
  /** What whoever saved it wrote about it; absent where nothing was. */
  readonly note?: string | undefined;
  /** Whether the store runs with it. */
  readonly isCurrent: boolean;
}

/** A shelf in some time. */
export interface ShelfFigures {
  /** The id of the shelf's zone. */
  readonly id: string;
  /** The engagements of the visits that ended. */
  readonly engagements: number;
  /** How long people stood there in an engagement on average, in seconds; absent where there was none. */
  readonly meanDwellSeconds?: number | undefined;
  /** How many of them were somebody's second or later one of a visit. */
  readonly returns: number;
}

/** A shelf at one moment. */
export interface ShelfLive {
  /** The id of the shelf's zone. */
  readonly id: string;
  /** How many people are engaged with it; a short absence ends no engagement. */
  readonly engaged: number;
  /** Engagements that ended since the store's day began. */
  readonly engagements: number;
  /** How many of them were somebody's second or later one of a visit. */
  readonly returns: number;
  /** How long people stood there in an engagement on average, in seconds, in steps of 5; 0 while fewer than five would be told of. */
  readonly meanDwellSeconds: number;
}

/** One visit of one anonymous person. It is random, lives for that visit only, and links to nothing else: not to another visit, a person or a payment. */
export type ShopperId = string;

/** A shopper's place on a floor at this moment. */
export interface ShopperPosition {
  /** The visit. */
  readonly shopper: ShopperId;
  /** The floor's id within its store. */
  readonly floor: string;
  /** Metres on the plan, x, in whole centimetres. */
  readonly x: number;
  /** Metres on the plan, y, in whole centimetres. */
  readonly y: number;
}

/** An account, without its password. */
export interface ShownAccount {
  /** The name to sign in with. */
  readonly name: string;
  /** viewer, operator or administrator. */
  readonly role: string;
  /** The ids of the stores that it may see; absent for all. */
  readonly stores?: readonly string[] | undefined;
  /** When it was made. */
  readonly createdAt: string;
}

/** A token, without its secret. */
export interface ShownToken {
  /** What names it. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** What it may do. */
  readonly scopes: readonly string[];
  /** The ids of its stores; absent for all. */
  readonly stores?: readonly string[] | undefined;
  /** When it was made. */
  readonly createdAt: string;
  /** From when on it is refused. */
  readonly expiresAt: string;
}

/** What a signal measures. */
export type SignalMeasure = "occupancy" | "zone" | "queue-length" | "queue-wait" | "energy" | "valence";

/** What simulated cameras give: the less, the more of them a machine can run. */
export type SimulationLevel = "rendered" | "detections" | "floor";

/** The kinds of frame sources. */
export type SourceKind = "file" | "rtsp" | "http" | "device" | "images" | "push" | "simulated" | "observations";

/** A store that is to be made: with one floor of 20 by 12 metres and no cameras. */
export interface StoreCreation {
  /** Its id: 1 to 64 lower-case letters, digits and inner hyphens, in use by no other store. */
  readonly id: string;
  /** The name that people read, at most 100 characters. */
  readonly name: string;
  /** The IANA time zone in which its day begins; Etc/UTC where it is absent. */
  readonly timeZone?: string | undefined;
  /** The id of the chain whose wall shows it; where it is absent, that of the only chain, or else stores. */
  readonly chain?: string | undefined;
}

/** What differs between two states of a store. A part that is absent did not change. */
export interface StoreDelta {
  /** The store. */
  readonly store: StoreId;
  /** The activation that both states belong to. */
  readonly epoch: number;
  /** The sequence number of the state that it applies to; another one means a gap. */
  readonly from: number;
  /** The sequence number of the state that it leads to. */
  readonly to: number;
  /** The capture time of the newest frame. */
  readonly at: string;
  /** How many people are in the store. */
  readonly occupancy?: number | undefined;
  /** Crossings of all lines inwards since the store's day began. */
  readonly entries?: number | undefined;
  /** Crossings of all lines outwards since the store's day began. */
  readonly exits?: number | undefined;
  /** Visits that ended since the store's day began. */
  readonly visits?: number | undefined;
  /** Mean length of those visits, in seconds, in steps of 5; 0 while fewer than five would be told of. */
  readonly meanVisitSeconds?: number | undefined;
  /** The zones that changed. */
  readonly zones?: readonly ZoneLive[] | undefined;
  /** The lines that changed. */
  readonly lines?: readonly LineLive[] | undefined;
  /** The cameras that changed. */
  readonly cameras?: readonly CameraStatus[] | undefined;
  /** People who came or moved. */
  readonly moved?: readonly ShopperPosition[] | undefined;
  /** People who went. */
  readonly gone?: readonly ShopperId[] | undefined;
  /** The lower end of the band in which the number of people lies nine times in ten. */
  readonly occupancyLow?: number | undefined;
  /** The upper end of that band. */
  readonly occupancyHigh?: number | undefined;
  /** How many people in the store work there; they count in nothing else. */
  readonly staff?: number | undefined;
  /** How many people walk alone or together. */
  readonly groups?: GroupsLive | undefined;
  /** The shelves that changed. */
  readonly shelves?: readonly ShelfLive[] | undefined;
  /** The queues that changed. */
  readonly queues?: readonly QueueLive[] | undefined;
  /** The alerts that changed. */
  readonly alerts?: readonly AlertLive[] | undefined;
  /** The floors of which another part is in view. */
  readonly coverage?: readonly CoverageLive[] | undefined;
  /** How lively the customers are. */
  readonly mood?: MoodLive | undefined;
  /** What the faces of the crowd say, where that changed to something. */
  readonly expression?: ExpressionLive | undefined;
  /** True where nothing is told of faces any more. */
  readonly expressionIsGone?: boolean | undefined;
  /** The day's profile, where that changed to something. */
  readonly profile?: ProfileLive | undefined;
  /** True where the day has no profile any more. */
  readonly profileIsGone?: boolean | undefined;
}

/** How people went from zone to zone. */
export interface StoreFlows {
  /** The store. */
  readonly store: StoreId;
  /** The flows that were walked, in no particular order. */
  readonly flows: readonly ZoneFlow[];
  /** When the period began; absent for since the store's midnight. */
  readonly from?: string | undefined;
  /** When the period ended; absent for until now. */
  readonly to?: string | undefined;
}

/** Where people were in a store. */
export interface StoreHeatmaps {
  /** The store. */
  readonly store: StoreId;
  /** When the period began; absent for lately: the present counts whole, five minutes ago half, ten minutes ago a quarter. */
  readonly from?: string | undefined;
  /** The floors on which anything is known of that time, in the order of the configuration. */
  readonly floors: readonly FloorHeatmap[];
  /** When the period ended; absent for lately. */
  readonly to?: string | undefined;
}

/** What was counted in a store in a period, by hour, day or week of the store's own clock. */
export interface StoreHistory {
  /** The store's id. */
  readonly store: StoreId;
  /** The IANA time zone of the store's clock. */
  readonly timeZone: string;
  /** The currency of amounts (ISO 4217); absent where none is configured. */
  readonly currency?: string | undefined;
  /** How the period is divided. */
  readonly by: HistoryStep;
  /** When the period begins. */
  readonly from: string;
  /** When it ends; this moment is no part of it. */
  readonly to: string;
  /** The figures of the whole period. */
  readonly total: HistoryFigures;
  /** The period's parts, by time; the first and the last are shorter where the period cuts them. */
  readonly buckets: readonly HistoryBucket[];
}

/** A store. */
export type StoreId = string;

/** A store at one moment: the snapshot that a subscriber starts from. */
export interface StoreLive {
  /** The store. */
  readonly store: StoreId;
  /** The store's activation; another one begins to count anew. */
  readonly epoch: number;
  /** Counts the states of an activation. */
  readonly sequence: number;
  /** The capture time of the newest frame in it. */
  readonly at: string;
  /** How many people are in the store. */
  readonly occupancy: number;
  /** Crossings of all lines inwards since the store's day began. */
  readonly entries: number;
  /** Crossings of all lines outwards since the store's day began. */
  readonly exits: number;
  /** Visits that ended since the store's day began. */
  readonly visits: number;
  /** Mean length of those visits, in seconds, in steps of 5; 0 while fewer than five would be told of. */
  readonly meanVisitSeconds: number;
  /** The zones, in the order of the configuration. */
  readonly zones: readonly ZoneLive[];
  /** The lines, in the order of the configuration. */
  readonly lines: readonly LineLive[];
  /** The cameras, in the order of the configuration. */
  readonly cameras: readonly CameraStatus[];
  /** Where people are. */
  readonly positions: readonly ShopperPosition[];
  /** The lower end of the band in which the number of people lies nine times in ten. */
  readonly occupancyLow: number;
  /** The upper end of that band. */
  readonly occupancyHigh: number;
  /** How many people in the store work there; they count in nothing else. */
  readonly staff: number;
  /** How many people walk alone or together; nothing of fewer than five people. */
  readonly groups: GroupsLive;
  /** The shelves, in the order of the configuration. */
  readonly shelves: readonly ShelfLive[];
  /** The queues, in the order of the configuration. */
  readonly queues: readonly QueueLive[];
  /** The alerts, in the order of the configuration. */
  readonly alerts: readonly AlertLive[];
  /** Which part of each floor is in view, in the order of the configuration. */
  readonly coverage: readonly CoverageLive[];
  /** The version of the configuration that the store runs with; 0 where no versions are kept. It never changes within an StoreLive.epoch: whoever sees another one loads the plan anew. */
  readonly configuration: number;
  /** How lively the customers are. */
  readonly mood: MoodLive;
  /** What the faces of the crowd say; absent where none are read, or too few have been of late. */
  readonly expression?: ExpressionLive | undefined;
  /** How old the day's visitors looked, and of which gender; absent where that is not guessed. */
  readonly profile?: ProfileLive | undefined;
}

/** What a store looks like: the part of its configuration that a browser may see. */
export interface StorePlan {
  /** The store's id. */
  readonly id: StoreId;
  /** The name that people read. */
  readonly name: string;
  /** The chain whose wall shows the store. */
  readonly chain: ChainId;
  /** The IANA time zone in which the store's day begins. */
  readonly timeZone: string;
  /** The currency of the store's tills (ISO 4217); absent where none is configured. */
  readonly currency?: string | undefined;
  /** How many people the store may hold; absent where no limit is set. */
  readonly capacity?: number | undefined;
  /** What the cameras give where the store is simulated; absent where they are real. */
  readonly simulation?: SimulationLevel | undefined;
  /** The floors; the furniture of a simulated store is among the walls. */
  readonly floors: readonly FloorConfiguration[];
  /** The pictures that lie beneath the floors' plans, of those floors that have one. */
  readonly pictures: readonly PlanPicture[];
  /** The version of the configuration that this is of, as in StoreLive.configuration. */
  readonly configuration: number;
  /** The cameras. */
  readonly cameras: readonly CameraPlan[];
  /** The alerts. */
  readonly alerts: readonly AlertConfiguration[];
}

/** A store's line in the list of stores. */
export interface StoreSummary {
  /** The store's id. */
  readonly id: StoreId;
  /** The name that people read. */
  readonly name: string;
  /** The chain whose wall shows the store. */
  readonly chain: ChainId;
  /** The region by which the wall groups stores; absent where the chain has none. */
  readonly region?: string | undefined;
  /** How many people the store may hold; absent where no limit is set. */
  readonly capacity?: number | undefined;
  /** What the cameras give where the store is simulated; absent where they are real. */
  readonly simulation?: SimulationLevel | undefined;
  /** How many floors it has. */
  readonly floors: number;
  /** How many cameras it has. */
  readonly cameras: number;
}

/** A store's line on the wall. */
export interface StoreTile {
  /** The store. */
  readonly store: StoreId;
  /** The name that people read. */
  readonly name: string;
  /** The capture time of its newest frame. */
  readonly at: string;
  /** How many people are in the store. */
  readonly occupancy: number;
  /** How many people the store may hold; absent where no limit is set. */
  readonly capacity?: number | undefined;
  /** Crossings of all lines inwards since the store's day began. */
  readonly entries: number;
  /** Crossings of all lines outwards since the store's day began. */
  readonly exits: number;
  /** How many cameras deliver. */
  readonly camerasLive: number;
  /** How many cameras are configured. */
  readonly cameras: number;
  /** What its cameras give where it is simulated; absent where they are real. */
  readonly simulation?: SimulationLevel | undefined;
  /** How many alerts are raised that nobody has acknowledged. */
  readonly alertsRaised: number;
  /** How many people stand in the longest queue; absent where the store has no queue. */
  readonly longestQueue?: number | undefined;
  /** The longest wait that is expected of any queue, in seconds; absent where none is known. */
  readonly longestWaitSeconds?: number | undefined;
  /** The share of what its cameras see of the floors that is out of view now, since they do not deliver, 0 to 1. */
  readonly blindShare: number;
}

/** How full a store was. */
export interface StoreTrend {
  /** The store. */
  readonly store: StoreId;
  /** The people in it, a value a minute and at most sixty, the newest last; null where the store did not report then. */
  readonly people: readonly (number | null)[];
}

/** A picture that was uploaded for a floor's plan. It shows once a configuration names it. */
export interface UploadedPicture {
  /** What a configuration calls it, in the field picture.file of the floor. */
  readonly file: string;
  /** Its address. */
  readonly url: string;
  /** Its width in pixels. */
  readonly width: number;
  /** Its height in pixels. */
  readonly height: number;
}

/** An area of a floor. */
export interface ZoneConfiguration {
  /** The zone's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** What the area is for. */
  readonly kind: ZoneKind;
  /** The corners, at least three, of a polygon that does not cross itself. */
  readonly polygon: readonly PlanPoint[];
  /** Of a shelf: the two ends of the edge along which its goods lie. Without it, whoever stands in the zone is near the goods. */
  readonly front: readonly PlanPoint[];
}

/** A zone in some time. */
export interface ZoneFigures {
  /** The zone's id. */
  readonly id: string;
  /** The stays of the visits that ended. */
  readonly stays: number;
  /** Their mean length, in seconds; absent where there was none. */
  readonly meanStaySeconds?: number | undefined;
  /** The share of these visits that stayed in the zone at all, 0 to 1: its conversion. Absent where no visit ended. */
  readonly visitShare?: number | undefined;
  /** The most people at once. */
  readonly peak: number;
}

/** How many people went from one zone straight to another. */
export interface ZoneFlow {
  /** The zone that they left; absent for outside. */
  readonly from?: string | undefined;
  /** The zone that they entered next; absent for outside. */
  readonly to?: string | undefined;
  /** How often. */
  readonly people: number;
}

/** What a zone is for. */
export type ZoneKind = "area" | "shelf" | "queue" | "entrance" | "staff";

/** A zone at one moment. */
export interface ZoneLive {
  /** The zone's id. */
  readonly id: string;
  /** How many people are inside. */
  readonly count: number;
  /** Stays that ended since the store's day began. */
  readonly visits: number;
  /** Mean length of those stays, in seconds, in steps of 5; 0 while fewer than five would be told of. */
  readonly meanDwellSeconds: number;
  /** Whether at least half of what cameras see of it is out of view, since they do not deliver: its numbers lack people. */
  readonly isBlind: boolean;
  /** How lively the people inside are. */
  readonly mood: MoodLive;
}

/** When somebody is to be told that a store, a zone or a queue is too full, and when that it is so no longer. As it is written, without what has a default. */
export interface AlertDocument {
  /** The alert's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** What is watched. */
  readonly measure: AlertMeasure;
  /** The zone that is watched; absent where the whole store is. */
  readonly zone?: string | undefined;
  /** The value from which on the alert is raised: people, or seconds of waiting. */
  readonly raise: number;
  /** The value down to which a raised alert stays raised; four fifths of AlertConfiguration.raise where it is absent. */
  readonly clear?: number | undefined;
  /** For how many seconds the value must keep beyond a threshold to raise or clear the alert. */
  readonly holdSeconds?: number | undefined;
}

/** How carefully a store's few visitors are hidden among each other. As it is written, without what has a default. */
export interface AnonymityDocument {
  /** Of fewer people than this nothing is told but how many they are: Anonymity.fewestPeople or more. */
  readonly fewestPeople?: number | undefined;
}

/** How a camera's image lies on the floor: exactly one of CalibrationConfiguration.points, CalibrationConfiguration.homography and CalibrationConfiguration.worldToCamera. As it is written, without what has a default. */
export interface CalibrationDocument {
  /** The width of the image that the calibration speaks of, in pixels. */
  readonly imageWidth: number;
  /** The height of the image that the calibration speaks of, in pixels. */
  readonly imageHeight: number;
  /** Four or more points of the floor, seen in the image and measured on the plan. */
  readonly points?: readonly CalibrationPointDocument[] | undefined;
  /** The homography from (undistorted) image pixels to metres on the plan: nine numbers, row by row. */
  readonly homography?: readonly number[] | undefined;
  /** The camera's pose: a 4x4 (or 3x4) matrix, row by row, from plan coordinates (metres, z up, the floor at z = 0) to camera coordinates (x right, y down, z forward). It needs CalibrationConfiguration.lens. */
  readonly worldToCamera?: readonly number[] | undefined;
  /** The lens; absent where straight lines are straight in the image. */
  readonly lens?: LensDocument | undefined;
}

/** One point of the floor, in the image and on the plan. As it is written, without what has a default. */
export interface CalibrationPointDocument {
  /** Where the point lies in the image. */
  readonly image: PixelPoint;
  /** Where the point lies on the plan. */
  readonly floor: PlanPoint;
}

/** One camera: where its frames come from and how its image lies on the floor. As it is written, without what has a default. */
export interface CameraDocument {
  /** The camera's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** The id of the floor that the camera looks at. */
  readonly floor: string;
  /** Where the frames come from. */
  readonly source: SourceDocument;
  /** The most frames per second that are analysed. */
  readonly maxFrameRate?: number | undefined;
  /** How the image lies on the floor. */
  readonly calibration: CalibrationDocument;
  /** What of the image is blacked out before anything looks at it: polygons that do not cross themselves, in pixels of the image that the calibration speaks of. */
  readonly masks?: readonly (readonly PixelPoint[])[] | undefined;
}

/** Somebody to ask, with at least one of e-mail and phone. As it is written, without what has a default. */
export interface ContactDocument {
  /** A person's or company's name. */
  readonly name: string;
  /** The postal address, in one line. */
  readonly address?: string | undefined;
  /** An e-mail address. */
  readonly email?: string | undefined;
  /** A phone number. */
  readonly phone?: string | undefined;
}

/** Which model finds the people, and how sure it must be. As it is written, without what has a default. */
export interface DetectorDocument {
  /** The ONNX file. A relative path starts at the store's file. */
  readonly model: string;
  /** How the model's output is laid out; DetectorLayout.auto recognises it from the graph's shapes. */
  readonly layout?: DetectorLayout | undefined;
  /** The score, 0 to 1, from which a detection may begin a track. Weaker ones, down to a third of it, may continue one. */
  readonly score?: number | undefined;
  /** The overlap (intersection over union), 0 to 1, above which the weaker of two detections is suppressed. */
  readonly overlap?: number | undefined;
}

/** An opening through which the people of a simulated store come and go. As it is written, without what has a default. */
export interface DoorwayDocument {
  /** The doorway's id, unique among those of the store. */
  readonly id: string;
  /** One end of the threshold. */
  readonly from: PlanPoint;
  /** The other end. */
  readonly to: PlanPoint;
  /** Any point on the inner side. */
  readonly inside: PlanPoint;
}

/** What is read of faces, by which cameras, and who answers for it. Off unless it is configured, and a camera runs without it until the legal basis, the notice that tells of it and who approved it are recorded. As it is written, without what has a default. */
export interface ExpressionDocument {
  /** The ids of the cameras that may read faces, at least one; such as the one that looks at the entrance. */
  readonly cameras: readonly string[];
  /** The ONNX file that finds faces, in YuNet's layout. A relative path starts at the store's file. */
  readonly faces: string;
  /** The ONNX file that reads expressions; absent where they are not read. */
  readonly model?: string | undefined;
  /** The ONNX file that guesses age and gender; absent where they are not guessed. */
  readonly ageGender?: string | undefined;
  /** For how many seconds faces are collected at least before anything is told of them together. */
  readonly windowSeconds?: number | undefined;
  /** The legal basis, as the record of processing names it. */
  readonly legalBasis?: string | undefined;
  /** The version of the notice that tells visitors of it: the one that hangs at the entrance. */
  readonly noticeVersion?: string | undefined;
  /** Who approved it. */
  readonly approvedBy?: string | undefined;
}

/** A box on the floor of a simulated store, which hides what is behind it. As it is written, without what has a default. */
export interface FixtureDocument {
  /** The fixture's id, unique among those of the store. */
  readonly id: string;
  /** What it is. */
  readonly kind: FixtureKind;
  /** The centre of its footprint. */
  readonly centre: PlanPoint;
  /** Its length along its own x axis and its depth along its own y axis, in metres. */
  readonly size: PlanPoint;
  /** How far its own x axis is turned from the plan's, in degrees, counterclockwise. */
  readonly heading?: number | undefined;
  /** Its height, in metres. */
  readonly height: number;
}

/** One floor of a store and what lies on it. Coordinates are metres on the floor's plan. As it is written, without what has a default. */
export interface FloorDocument {
  /** The floor's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** The lower-left corner of the plan. */
  readonly min: PlanPoint;
  /** The upper-right corner of the plan. */
  readonly max: PlanPoint;
  /** Walls and furniture, as open polylines, for the picture of the plan. */
  readonly walls?: readonly (readonly PlanPoint[])[] | undefined;
  /** Areas in which people are counted and their stay is timed. */
  readonly zones?: readonly ZoneDocument[] | undefined;
  /** Lines whose crossings are counted. */
  readonly lines?: readonly LineDocument[] | undefined;
  /** The picture that is drawn beneath the plan; absent where there is none. */
  readonly picture?: PictureDocument | undefined;
}

/** A pinhole lens with the distortion model of Brown (1966), as OpenCV orders it. As it is written, without what has a default. */
export interface LensDocument {
  /** Focal length along x, in pixels. */
  readonly fx: number;
  /** Focal length along y, in pixels. */
  readonly fy: number;
  /** Principal point, x, in pixels. */
  readonly cx: number;
  /** Principal point, y, in pixels. */
  readonly cy: number;
  /** Radial distortion, second order. */
  readonly k1?: number | undefined;
  /** Radial distortion, fourth order. */
  readonly k2?: number | undefined;
  /** Tangential distortion, first coefficient. */
  readonly p1?: number | undefined;
  /** Tangential distortion, second coefficient. */
  readonly p2?: number | undefined;
  /** Radial distortion, sixth order. */
  readonly k3?: number | undefined;
}

/** A line across the floor whose crossings are counted, inwards and outwards. As it is written, without what has a default. */
export interface LineDocument {
  /** The line's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** One end. */
  readonly from: PlanPoint;
  /** The other end. */
  readonly to: PlanPoint;
  /** Any point on the side that counts as inside; a crossing towards it is an entry. */
  readonly inside: PlanPoint;
  /** Half the width, in metres, of the band around the line in which a person is on neither side. A person counts who was beyond it on both sides, so the camera must see that much of the floor; a close camera allows a narrower one. */
  readonly band?: number | undefined;
}

/** How wrong simulated cameras without pictures are; what is absent is as a small detector on shop cameras may be. As it is written, without what has a default. */
export interface NoiseDocument {
  /** The share of those who are clearly in view that a frame misses. */
  readonly misses?: number | undefined;
  /** How many people a frame shows on average where nobody is; only detections have any. */
  readonly falseAlarms?: number | undefined;
  /** The standard deviation of a position, in metres; boxes are off by the same share of their height. */
  readonly position?: number | undefined;
  /** How long after its capture a frame arrives, in seconds. */
  readonly latency?: number | undefined;
  /** How much light, noise and background change what people look like, as a multiple of what is usual; 0 leaves their colours as they are. Only detections have looks. */
  readonly looks?: number | undefined;
}

/** The notice that people read at the store's entrance, and who answers for what happens. Real cameras start only once it is there; what it says of times and masks is taken from what runs. As it is written, without what has a default. */
export interface NoticeDocument {
  /** The version of the notice that hangs at the entrance, such as 2026-11. */
  readonly version: string;
  /** The languages in which it can be read, at least one; the first is shown to whoever prefers none of them. */
  readonly languages: readonly NoticeLanguage[];
  /** Who decides about the cameras (GDPR Article 4(7)). */
  readonly controller: ContactDocument;
  /** The data protection officer; absent where there is none. */
  readonly dataProtectionOfficer?: ContactDocument | undefined;
  /** The legal basis, as visitors read it. */
  readonly legalBasis: string;
  /** The authority to which visitors may complain; absent where the notice need not name it. */
  readonly complaintAuthority?: string | undefined;
}

/** A picture of a floor's plan, and where it lies. As it is written, without what has a default. */
export interface PictureDocument {
  /** A PNG or JPEG file (a relative path starts at the store's file), or the name that an upload was given. */
  readonly file: string;
  /** Where the picture's lower-left corner lies on the plan. */
  readonly min: PlanPoint;
  /** How wide the picture is on the plan, in metres: its scale. Its height follows from its shape. */
  readonly width: number;
}

/** Which model tells people apart by their looks, in place of the colours of their clothes: for all cameras of the store, since only what one model says can be compared. As it is written, without what has a default. */
export interface ReidentificationDocument {
  /** The ONNX file: one person's picture, as BGR of 0 to 255, becomes one vector. A relative path starts at the store's file. */
  readonly model: string;
  /** The cosine of two vectors that speaks neither for nor against one person; it differs from model to model. */
  readonly neutral?: number | undefined;
}

/** What music, signage and other systems are told of the store, and when it changes. As it is written, without what has a default. */
export interface SignalDocument {
  /** The signal's name, unique in its store: dotted lower-case words, such as music.tempo. */
  readonly name: string;
  /** What is measured. */
  readonly measure: SignalMeasure;
  /** The zone in which it is measured; absent where it is the whole store. */
  readonly zone?: string | undefined;
  /** The levels, from the lowest to the highest. */
  readonly levels: readonly SignalLevelDocument[];
  /** The value below all levels. */
  readonly otherwise: string;
  /** For how many seconds a value stays at least. */
  readonly holdSeconds?: number | undefined;
  /** The time of day at which the levels hold; absent for always. */
  readonly hours?: SignalHoursDocument | undefined;
}

/** A time of day on the store's clock, every day. As it is written, without what has a default. */
export interface SignalHoursDocument {
  /** When it begins, such as 09:00. */
  readonly from: string;
  /** When it ends, such as 20:00; before SignalHoursConfiguration.from where midnight lies between the two. */
  readonly to: string;
  /** The value at any other time; absent where the signal says nothing then. */
  readonly outside?: string | undefined;
}

/** One level of a signal, with its hysteresis. As it is written, without what has a default. */
export interface SignalLevelDocument {
  /** What is measured, from which on the level holds. */
  readonly above: number;
  /** What is measured, below which it ends: less than SignalLevelConfiguration.above, and no less than the level below begins at. */
  readonly clearBelow: number;
  /** The value that the signal has on this level. */
  readonly value: string;
}

/** What makes a store synthetic: invented people walk about on its only floor, and its cameras of kind SourceKind.simulated see them. Walls, zones, lines and cameras are the store's own. As it is written, without what has a default. */
export interface SimulationDocument {
  /** What the simulated cameras give. */
  readonly level: SimulationLevel;
  /** Where chance begins; the same seed brings the same people. */
  readonly seed?: number | undefined;
  /** What stands on the floor. */
  readonly fixtures?: readonly FixtureDocument[] | undefined;
  /** Where people come in and leave, at least one. */
  readonly doorways: readonly DoorwayDocument[];
  /** Where people pay; none where nobody does. */
  readonly tills?: readonly TillDocument[] | undefined;
  /** How many parties (people alone, or groups) arrive in each hour of the day, from midnight: 24 numbers. */
  readonly arrivalsPerHour: readonly number[];
  /** How many people work on the floor, those at the tills not counted. */
  readonly staff?: number | undefined;
  /** How wrong cameras without pictures are. */
  readonly noise?: NoiseDocument | undefined;
  /** The crowd that comes at once, again and again, while the store is open; absent where none does. */
  readonly surge?: SurgeDocument | undefined;
}

/** Where a camera's frames come from. As it is written, without what has a default. */
export interface SourceDocument {
  /** The kind of source. */
  readonly kind: SourceKind;
  /** A file's or folder's path (relative ones start at the store's file), a URL, or a device such as /dev/video0; absent for what is posted and for simulated cameras. */
  readonly location?: string | undefined;
  /** Whether a file or folder starts again at its end. */
  readonly loop?: boolean | undefined;
}

/** How the people who work in a store are told from customers; whoever once was is for the rest of the visit. As it is written, without what has a default. */
export interface StaffDocument {
  /** After how many hours in the store a person works there. */
  readonly presenceHours?: number | undefined;
  /** After how many seconds in zones of kind ZoneKind.staff, all stays together, a person works there. */
  readonly zoneSeconds?: number | undefined;
  /** Whether staff count as customers do: in occupancy, zones, queues, shelves and heatmaps. */
  readonly counted?: boolean | undefined;
  /** What staff wear; whoever is seen in it for long enough works there. None where that tells nobody. */
  readonly uniforms?: readonly UniformDocument[] | undefined;
}

/** Everything that is configured of one store: one JSON file. As it is written, without what has a default. */
export interface StoreDocument {
  /** The JSON Schema that an editor checks the file against. It has no effect. */
  readonly $schema?: string | undefined;
  /** The store's id, unique in the cluster. */
  readonly id: StoreId;
  /** The name that people read. */
  readonly name: string;
  /** The chain whose wall shows the store. */
  readonly chain: ChainId;
  /** The IANA time zone in which the store's day begins, such as Europe/Berlin. */
  readonly timeZone?: string | undefined;
  /** How many people the store may hold; absent where no limit is set. */
  readonly capacity?: number | undefined;
  /** The person detector of the store's cameras; only a store none of whose cameras gives pictures needs none. */
  readonly detector?: DetectorDocument | undefined;
  /** The floors, at least one. */
  readonly floors: readonly FloorDocument[];
  /** The cameras; none before the first is set up. */
  readonly cameras: readonly CameraDocument[];
  /** What makes the store synthetic; absent where its cameras are real. */
  readonly simulation?: SimulationDocument | undefined;
  /** When somebody is to be told of crowds and queues. */
  readonly alerts?: readonly AlertDocument[] | undefined;
  /** What music, signage and other systems are told of the store. */
  readonly signals?: readonly SignalDocument[] | undefined;
  /** Where signals are posted to. */
  readonly webhooks?: readonly WebhookDocument[] | undefined;
  /** How the people who work in the store are told from customers. */
  readonly staff?: StaffDocument | undefined;
  /** When a visit ends. */
  readonly visits?: VisitDocument | undefined;
  /** What tells people apart by their looks; absent where the colours of their clothes do. */
  readonly reidentification?: ReidentificationDocument | undefined;
  /** The region by which the wall groups stores, as people read it; absent where the chain has none. */
  readonly region?: string | undefined;
  /** The currency of the store's tills (ISO 4217), such as EUR; absent where no sales are handed in. */
  readonly currency?: string | undefined;
  /** What visitors are told, and by whom; without it only simulated cameras run. */
  readonly notice?: NoticeDocument | undefined;
  /** How carefully few visitors are hidden among each other. */
  readonly anonymity?: AnonymityDocument | undefined;
  /** What is read of faces, and by which cameras; absent where nothing is. */
  readonly expression?: ExpressionDocument | undefined;
}

/** A crowd of people in a hurry that comes into a simulated store at once, again and again. As it is written, without what has a default. */
export interface SurgeDocument {
  /** The minutes from the beginning of one to the next, counted from midnight UTC. */
  readonly everyMinutes: number;
  /** For how many seconds they come. */
  readonly withinSeconds: number;
  /** How many parties (people alone, or groups) come. */
  readonly parties: number;
}

/** A place of a simulated store to pay at. As it is written, without what has a default. */
export interface TillDocument {
  /** The till's id, unique among those of the store. */
  readonly id: string;
  /** Where whoever is served stands. */
  readonly customer: PlanPoint;
  /** Where the cashier stands. */
  readonly cashier: PlanPoint;
  /** Towards which point the queue grows. */
  readonly queueEnd: PlanPoint;
}

/** What the people who work in a store wear, as a picture of one of them on the floor shows it; at least one of UniformConfiguration.upper and UniformConfiguration.lower. As it is written, without what has a default. */
export interface UniformDocument {
  /** The name that people read. */
  readonly name: string;
  /** The colour of what covers the trunk, such as a vest or an apron, written #rrggbb; absent where any will do. */
  readonly upper?: string | undefined;
  /** The colour of what covers the legs, written #rrggbb; absent where any will do. */
  readonly lower?: string | undefined;
}

/** When a visit ends. As it is written, without what has a default. */
export interface VisitDocument {
  /** For how many seconds a visit that left through an entrance stays open for somebody who comes back; 0 ends it at once. */
  readonly reentrySeconds?: number | undefined;
  /** After how many seconds without any sight a visit ends by itself; longer than the time for coming back. */
  readonly forgetSeconds?: number | undefined;
}

/** Where a store's signals are posted to. As it is written, without what has a default. */
export interface WebhookDocument {
  /** The webhook's id, unique in its store. */
  readonly id: string;
  /** The address: https, or http on this machine. */
  readonly url: string;
  /** The environment variable that holds the secret with which posts are signed. */
  readonly secretVariable?: string | undefined;
  /** The file that holds the secret, in place of a variable. */
  readonly secretFile?: string | undefined;
  /** The names of the signals that are posted; all where none is named. */
  readonly signals?: readonly string[] | undefined;
  /** After how many failed tries a signal is laid aside for somebody to look at. */
  readonly tries?: number | undefined;
  /** For how many seconds a try waits for the answer. */
  readonly timeoutSeconds?: number | undefined;
}

/** An area of a floor. As it is written, without what has a default. */
export interface ZoneDocument {
  /** The zone's id, unique in its store. */
  readonly id: string;
  /** The name that people read. */
  readonly name: string;
  /** What the area is for. */
  readonly kind?: ZoneKind | undefined;
  /** The corners, at least three, of a polygon that does not cross itself. */
  readonly polygon: readonly PlanPoint[];
  /** Of a shelf: the two ends of the edge along which its goods lie. Without it, whoever stands in the zone is near the goods. */
  readonly front?: readonly PlanPoint[] | undefined;
}

/** What a browser calls on the hub. An unknown or ill-formed id fails the call with one sentence for people. */
export interface LiveServer {
  /** Begins to push a store to this connection; a second call starts anew with a fresh snapshot. Returns: The snapshot that the first difference applies to. */
  WatchStore(store: string): Promise<StoreLive>;
  /** Ends the pushes of a store; nothing happens where there are none. */
  UnwatchStore(store: string): Promise<void>;
  /** Begins to push a chain to this connection; a second call starts anew with a fresh snapshot. Returns: The snapshot that the first difference applies to. */
  WatchChain(chain: string): Promise<ChainLive>;
  /** Ends the pushes of a chain; nothing happens where there are none. */
  UnwatchChain(chain: string): Promise<void>;
}

/** What the hub calls in a browser. Each call is answered with the sequence number of the state that the browser then holds. The answer is the flow control: the next update of a store leaves only after it, so a slow browser gets fewer and newer updates, whatever the buffers in between hold. An answer that is not the update's own sequence number says that the update did not fit, and the hub sends a new snapshot. */
export interface LiveClient {
  /** Takes a difference. It fits where the browser's state has its epoch and its StoreDelta.from. Returns: The sequence number of the state that the browser then holds; -1 where it holds none. */
  StoreChanged(delta: StoreDelta): number | Promise<number>;
  /** Replaces what the browser holds of a store, after a gap or because the store's grain began anew. Returns: The sequence number of the snapshot. */
  StoreReset(snapshot: StoreLive): number | Promise<number>;
  /** Takes a difference. It fits where the browser's state has its epoch and its ChainDelta.from. Returns: The sequence number of the state that the browser then holds; -1 where it holds none. */
  ChainChanged(delta: ChainDelta): number | Promise<number>;
  /** Replaces what the browser holds of a chain, after a gap or because the chain's grain began anew. Returns: The sequence number of the snapshot. */
  ChainReset(snapshot: ChainLive): number | Promise<number>;
}
