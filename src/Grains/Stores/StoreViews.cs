using System.Collections.Immutable;
using StoreTracking.Tracking.Expressions;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.People.Groups;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Alerts;
using StoreTracking.Tracking.Stores.Flows;
using StoreTracking.Tracking.Stores.Heatmaps;

namespace StoreTracking.Grains.Stores;

/// <summary>Translates between the contract and the store's domain.</summary>
internal static class StoreViews
{
    public static ImmutableArray<StorePosition> ToPositions(ImmutableArray<ShopperPosition> positions) =>
        [.. positions.Select(position => new StorePosition(
            position.Shopper.Value, position.Floor, new FloorPoint(position.X, position.Y)))];

    public static CameraHealth ToHealth(CameraStatus status) => new()
    {
        Id = status.Id,
        Condition = (CameraCondition)status.State,
        Reason = status.Reason,
        FrameRate = status.FrameRate,
        DroppedFrames = status.DroppedFrames,
        Restarts = status.Restarts,
        LastFrameAt = status.LastFrameAt,
        ReadsFaces = status.ReadsFaces,
        Lacks = status.Lacks,
    };

    public static StoreLive ToLive(StoreView view, StoreConfiguration store, long epoch, int configuration) => new()
    {
        Store = store.Id,
        Epoch = epoch,
        Configuration = configuration,
        Sequence = view.Sequence,
        At = view.At,
        Occupancy = view.Occupancy.People,
        OccupancyLow = view.Occupancy.Low,
        OccupancyHigh = view.Occupancy.High,
        Entries = view.Entries,
        Exits = view.Exits,
        Visits = view.Visits.Count,
        MeanVisitSeconds = view.Visits.Mean.TotalSeconds,
        Zones = [.. view.Zones.Select(zone => new ZoneLive
        {
            Id = zone.Id,
            Count = zone.Count,
            Visits = zone.Stays.Count,
            MeanDwellSeconds = zone.Stays.Mean.TotalSeconds,
            IsBlind = view.Coverage.BlindZones.Contains(zone.Id),
            Mood = ToLive(zone.Mood),
        })],
        Lines = [.. view.Lines.Select(line => new LineLive
        {
            Id = line.Id,
            In = line.In,
            Out = line.Out,
            IsBlind = view.Coverage.BlindLines.Contains(line.Id),
        })],
        Cameras = [.. view.Cameras.Select(ToStatus)],
        Positions = [.. view.Positions.Select(position => new ShopperPosition
        {
            Shopper = new(position.Shopper),
            Floor = position.Floor,
            X = position.Position.X,
            Y = position.Position.Y,
        })],
        Staff = view.Staff,
        Mood = ToLive(view.Mood),
        Expression = ToLive(view.Expression),
        Profile = view.Expression.Profile is { } profile ? ToLive(profile) : null,
        Groups = view.Occupancy.People < store.Anonymity.FewestPeople ? default : ToLive(view.Groups),
        Shelves = [.. view.Shelves.Select(shelf => new ShelfLive
        {
            Id = shelf.Id,
            Engaged = shelf.Engaged,
            Engagements = shelf.Dwell.Count,
            Returns = shelf.Returns,
            MeanDwellSeconds = shelf.Dwell.Mean.TotalSeconds,
        })],
        Queues = [.. view.Queues.Select(queue => new QueueLive
        {
            Id = queue.Zone,
            Length = queue.Length,
            Served = queue.Waited.Count,
            MeanWaitSeconds = queue.Waited.Mean.TotalSeconds,

            // An estimate is no better than that, and every change is a message.
            ExpectedWaitSeconds = queue.Waited.IsTold && queue.Expected is { } wait ? Math.Round(wait.TotalSeconds / 5) * 5 : null,
        })],
        Alerts = [.. view.Alerts.Select(ToLive)],
        Coverage = [.. view.Coverage.Floors.Select(floor => new CoverageLive
        {
            Floor = floor.Floor,
            Seen = Math.Round(floor.Seen, 3),
            Seeable = Math.Round(floor.Seeable, 3),
            Blind = ToAreas(floor.Blind),
            Unwatched = ToAreas(floor.Unwatched),
        })],
    };

    public static AlertLive ToLive(AlertView alert) => new()
    {
        Id = alert.Id,
        IsRaised = alert.IsRaised,
        Since = alert.Since,
        AcknowledgedAt = alert.AcknowledgedAt,
    };

    private static GroupsLive ToLive(GroupSizes groups) => new()
    {
        Groups = groups.Groups,
        Ones = groups.Ones,
        Twos = groups.Twos,
        Threes = groups.Threes,
        Fours = groups.Fours,
        More = groups.More,
    };

    private static MoodLive ToLive(MoodView mood) => new()
    {
        Energy = mood.Energy,
        Confidence = mood.Confidence,
        Usual = mood.Usual,
        Trend = (Interfaces.CrowdTrend)mood.Trend,
    };

    private static ExpressionLive? ToLive(ExpressionView expression) =>
        expression.Crowd is { Valence: { } valence, Arousal: { } arousal } crowd
            ? new() { Valence = valence, Arousal = arousal, From = crowd.From, Until = crowd.Until }
            : null;

    private static ProfileLive ToLive(ProfileCounts profile) => new()
    {
        UpTo24 = profile.UpTo24,
        From25To39 = profile.From25To39,
        From40To59 = profile.From40To59,
        From60 = profile.From60,
        Female = profile.Female,
        Male = profile.Male,
    };

    public static CrowdExpression ToCrowd(CameraExpression expression) => new(
        expression.From, expression.Until, expression.Visitors, expression.Valence, expression.Arousal)
    {
        Profile = expression.Profile is { } profile
            ? new()
            {
                UpTo24 = profile.UpTo24,
                From25To39 = profile.From25To39,
                From40To59 = profile.From40To59,
                From60 = profile.From60,
                Female = profile.Female,
                Male = profile.Male,
            }
            : default,
    };

    /// <summary>A camera's window, as the store takes it.</summary>
    public static CameraExpression ToReport(CrowdExpression crowd, string camera) => new()
    {
        Camera = camera,
        From = crowd.From,
        Until = crowd.Until,
        Visitors = crowd.Visitors,
        Valence = crowd.Valence,
        Arousal = crowd.Arousal,
        Profile = crowd.Profile == default ? null : ToLive(crowd.Profile),
    };

    private static ImmutableArray<PlanArea> ToAreas(ImmutableArray<Tracking.Stores.Coverage.PlanArea> areas) =>
        [.. areas.Select(area => new PlanArea { Min = ToPoint(area.Min), Max = ToPoint(area.Max) })];

    private static PlanPoint ToPoint(FloorPoint point) => new(Math.Round(point.X, 2), Math.Round(point.Y, 2));

    public static StoreHeatmaps ToHeatmaps(ImmutableArray<HeatView> floors, StoreId store) => new()
    {
        Store = store,
        Floors = [.. floors.Select(floor => new FloorHeatmap
        {
            Floor = floor.Floor.Id,
            Min = new(floor.Floor.Grid.Min.X, floor.Floor.Grid.Min.Y),
            CellMetres = HeatGrid.CellMetres,
            Columns = floor.Floor.Grid.Columns,
            Rows = floor.Floor.Grid.Rows,
            Cells = [.. floor.Cells.Select(cell => new HeatmapCell { Cell = cell.Cell, Seconds = Math.Round(cell.Seconds, 1) })],
        })],
    };

    public static StoreFlows ToFlows(ImmutableArray<FlowView> flows, StoreId store) => new()
    {
        Store = store,
        Flows = [.. flows.Select(flow => new ZoneFlow { From = flow.From, To = flow.To, People = flow.People })],
    };

    public static Tracking.Visits.Engagements.ShelfEngagement ToEngagement(ShelfEngagement engagement) => new(
        engagement.Shelf, engagement.BeganAt, TimeSpan.FromSeconds(engagement.Seconds), engagement.IsReturn, engagement.EndedAt);

    public static StoreTile ToTile(StoreLive live, StoreConfiguration store) => new()
    {
        Store = store.Id,
        Name = store.Name,
        At = live.At,
        Occupancy = live.Occupancy,
        Capacity = store.Capacity,
        Entries = live.Entries,
        Exits = live.Exits,
        CamerasLive = live.Cameras.Count(camera => camera.State == CameraState.Live),
        Cameras = store.Cameras.Length,
        Simulation = store.Simulation?.Level,
        AlertsRaised = live.Alerts.Count(alert => alert is { IsRaised: true, AcknowledgedAt: null }),
        LongestQueue = live.Queues.IsEmpty ? null : live.Queues.Max(queue => queue.Length),
        BlindShare = BlindShare(live),
        LongestWaitSeconds = live.Queues.IsEmpty ? null : live.Queues.Max(queue => queue.ExpectedWaitSeconds),
    };

    private static double BlindShare(StoreLive live)
    {
        var seeable = live.Coverage.Sum(floor => floor.Seeable);
        return seeable > 0 ? Math.Round(1 - (live.Coverage.Sum(floor => floor.Seen) / seeable), 2) : 0;
    }

    private static CameraStatus ToStatus(CameraHealth health) => new()
    {
        Id = health.Id,
        State = (CameraState)health.Condition,
        Reason = health.Reason,
        FrameRate = health.FrameRate,
        DroppedFrames = health.DroppedFrames,
        Restarts = health.Restarts,
        LastFrameAt = health.LastFrameAt,
        ReadsFaces = health.ReadsFaces,
        Lacks = health.Lacks,
    };
}
