// Generated from the C# contracts by `dotnet run --project src/Silo -- contracts`. Do not edit.

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
}

/** A point on a floor's plan, in metres: x to the right, y up. Written [x, y]. */
export type PlanPoint = readonly [x: number, y: number];

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
}

/** A store's line in the list of stores. */
export interface StoreSummary {
  /** The store's id. */
  readonly id: StoreId;
  /** The name that people read. */
  readonly name: string;
  /** The chain whose wall shows the store. */
  readonly chain: ChainId;
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
}

/** What a zone is for. */
export type ZoneKind = "area" | "shelf" | "queue" | "entrance";

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
