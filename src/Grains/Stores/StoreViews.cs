using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;

namespace StoreTracking.Grains.Stores;

/// <summary>Translates between the contract and the store's domain.</summary>
internal static class StoreViews
{
    public static StoreState Create(StoreConfiguration store) => new(
        new StoreLayout
        {
            Floors = [.. store.Floors.Select(floor => floor.Id)],
            Zones = [.. store.Floors.SelectMany(floor => floor.Zones).Select(zone => zone.Id)],
            Lines = [.. store.Floors.SelectMany(floor => floor.Lines).Select(line => line.Id)],
            Cameras = [.. store.Cameras.Select(camera => camera.Id)],
        },
        TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone));

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
    };

    public static StoreLive ToLive(StoreView view, StoreId store, long epoch) => new()
    {
        Store = store,
        Epoch = epoch,
        Sequence = view.Sequence,
        At = view.At,
        Occupancy = view.Occupancy,
        Entries = view.Entries,
        Exits = view.Exits,
        Visits = view.Visits.Count,
        MeanVisitSeconds = Math.Round(view.Visits.Mean.TotalSeconds, 1),
        Zones = [.. view.Zones.Select(zone => new ZoneLive
        {
            Id = zone.Id,
            Count = zone.Count,
            Visits = zone.Stays.Count,
            MeanDwellSeconds = Math.Round(zone.Stays.Mean.TotalSeconds, 1),
        })],
        Lines = [.. view.Lines.Select(line => new LineLive { Id = line.Id, In = line.In, Out = line.Out })],
        Cameras = [.. view.Cameras.Select(ToStatus)],
        Positions = [.. view.Positions.Select(position => new ShopperPosition
        {
            Shopper = new(position.Shopper),
            Floor = position.Floor,
            X = position.Position.X,
            Y = position.Position.Y,
        })],
    };

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
    };

    private static CameraStatus ToStatus(CameraHealth health) => new()
    {
        Id = health.Id,
        State = (CameraState)health.Condition,
        Reason = health.Reason,
        FrameRate = health.FrameRate,
        DroppedFrames = health.DroppedFrames,
        Restarts = health.Restarts,
        LastFrameAt = health.LastFrameAt,
    };
}
