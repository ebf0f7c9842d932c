using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Floors;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Alerts;
using StoreTracking.Tracking.Stores.Coverage;
using StoreTracking.Tracking.Stores.Queues;

namespace StoreTracking.Grains.Stores;

/// <summary>The domain's picture of a configured store.</summary>
internal static class StoreLayouts
{
    /// <summary>What a raised alert falls to before it is cleared, where the configuration does not say.</summary>
    private const double ClearShare = 0.8;

    /// <summary>The state of a configured store of which nothing is known yet.</summary>
    public static StoreState Create(StoreConfiguration store) =>
        new(Of(store), TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone), Options(store.Anonymity.FewestPeople));

    private static StoreOptions Options(int fewestPeople) =>
        new() { FewestPeople = fewestPeople, Energy = new() { FewestPeople = fewestPeople } };

    private static StoreLayout Of(StoreConfiguration store) => new()
    {
        Floors = [.. store.Floors.Select(floor => floor.Id)],
        Zones = [.. store.Floors.SelectMany(floor => floor.Zones).Select(zone => zone.Id)],
        Shelves = [.. store.Floors.SelectMany(floor => floor.Zones).Where(zone => zone.Kind == ZoneKind.Shelf).Select(zone => zone.Id)],
        Queues = [.. store.Floors.SelectMany(Queues)],
        Plans = [.. store.Floors.Select(floor => new Tracking.Stores.Heatmaps.FloorPlan(
            floor.Id, new(FloorScenes.ToPoint(floor.Min), FloorScenes.ToPoint(floor.Max))))],
        Porches = [.. store.Floors.SelectMany(Porches)],
        Lines = [.. store.Floors.SelectMany(floor => floor.Lines).Select(line => line.Id)],
        Cameras = [.. store.Cameras.Select(camera => camera.Id)],
        Alerts = [.. store.Alerts.Select(ToRule)],
        CountsStaff = store.Staff.Counted,
        Coverage = Coverage(store),
    };

    private static CoverageLayout Coverage(StoreConfiguration store) => new()
    {
        Floors = [.. store.Floors.Select(floor => new FloorArea(floor.Id, FloorScenes.ToPoint(floor.Min), FloorScenes.ToPoint(floor.Max)))],
        Footprints =
        [
            .. from floor in store.Floors
               from camera in store.Cameras
               where camera.Floor == floor.Id
               let view = FloorViews.Of(camera, floor)
               where view is not null
               select new CameraFootprint(camera.Id, floor.Id, view),
        ],
        Zones =
        [
            .. from floor in store.Floors
               from zone in floor.Zones
               select new ZoneArea(zone.Id, floor.Id, FloorScenes.ToPolygon(zone.Polygon)),
        ],
        Lines =
        [
            .. from floor in store.Floors
               from line in floor.Lines
               select new LinePlace(line.Id, floor.Id, new(FloorScenes.ToPoint(line.From), FloorScenes.ToPoint(line.To))),
        ],
    };

    private static IEnumerable<QueueZone> Queues(FloorConfiguration floor) => floor.Zones
        .Where(zone => zone.Kind == ZoneKind.Queue)
        .Select(zone => new QueueZone(zone.Id, floor.Id, FloorScenes.ToPolygon(zone.Polygon)));

    /// <summary>Every entrance through which a counting line runs.</summary>
    private static IEnumerable<Porch> Porches(FloorConfiguration floor) =>
        from entrance in FloorScenes.Areas(floor, ZoneKind.Entrance)
        from line in floor.Lines
        let door = new Segment(FloorScenes.ToPoint(line.From), FloorScenes.ToPoint(line.To))
        where entrance.Contains(door.From.Towards(door.To, 0.5))
        select new Porch(floor.Id, entrance, door, FloorScenes.ToPoint(line.Inside));

    private static AlertRule ToRule(AlertConfiguration alert) => new(
        alert.Id,
        (Tracking.Stores.Alerts.AlertMeasure)alert.Measure,
        alert.Zone,
        alert.Raise,
        alert.Clear ?? (ClearShare * alert.Raise),
        TimeSpan.FromSeconds(alert.HoldSeconds));
}
