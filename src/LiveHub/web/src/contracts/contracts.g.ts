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

/** A rectangle on a floor's plan. */
export interface PlanArea {
  /** The lower-left corner. */
  readonly min: PlanPoint;
  /** The upper-right corner. */
  readonly max: PlanPoint;
}

/** A point on a floor's plan, in metres: x to the right, y up. Written [x, y]. */
export type PlanPoint = readonly [x: number, y: number];

/** A queue at one moment. */
export interface QueueLive {
  /** The id of the queue's zone. */
  readonly id: string;
  /** How many people stand in it, those who are being served included. */
  readonly length: number;
  /** How many left it since the store's day began. */
  readonly served: number;
  /** How long those had stood in it on average, in seconds. */
  readonly meanWaitSeconds: number;
  /** How long whoever joins now is expected to stand in it, in seconds; absent while nobody has left it lately. */
  readonly expectedWaitSeconds?: number | undefined;
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
  /** How long people stood there in an engagement on average, in seconds. */
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

/** What simulated cameras give: the less, the more of them a machine can run. */
export type SimulationLevel = "rendered" | "detections" | "floor";

/** The kinds of frame sources. */
export type SourceKind = "file" | "rtsp" | "http" | "device" | "images" | "push" | "simulated" | "observations";

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
  /** Mean length of those visits, in seconds. */
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
}

/** How people went from zone to zone since the store's day began. */
export interface StoreFlows {
  /** The store. */
  readonly store: StoreId;
  /** The flows that were walked, in no particular order. */
  readonly flows: readonly ZoneFlow[];
}

/** Where people were in a store. */
export interface StoreHeatmaps {
  /** The store. */
  readonly store: StoreId;
  /** When the hour began; absent for lately: the present counts whole, five minutes ago half, ten minutes ago a quarter. */
  readonly hour?: string | undefined;
  /** The floors on which anything is known of that time, in the order of the configuration. */
  readonly floors: readonly FloorHeatmap[];
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
  /** Mean length of those visits, in seconds. */
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
  /** How many people walk alone or together. */
  readonly groups: GroupsLive;
  /** The shelves, in the order of the configuration. */
  readonly shelves: readonly ShelfLive[];
  /** The queues, in the order of the configuration. */
  readonly queues: readonly QueueLive[];
  /** The alerts, in the order of the configuration. */
  readonly alerts: readonly AlertLive[];
  /** Which part of each floor is in view, in the order of the configuration. */
  readonly coverage: readonly CoverageLive[];
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
  /** How many people the store may hold; absent where no limit is set. */
  readonly capacity?: number | undefined;
  /** What the cameras give where the store is simulated; absent where they are real. */
  readonly simulation?: SimulationLevel | undefined;
  /** The floors; the furniture of a simulated store is among the walls. */
  readonly floors: readonly FloorConfiguration[];
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
  /** How many alerts are raised. */
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
  /** Mean length of those stays, in seconds. */
  readonly meanDwellSeconds: number;
  /** Whether at least half of what cameras see of it is out of view, since they do not deliver: its numbers lack people. */
  readonly isBlind: boolean;
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
