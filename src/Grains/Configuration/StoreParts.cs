using System.Text.Json;

namespace StoreTracking.Grains;

/// <summary>
/// What of a store's configuration concerns whom, as text that is equal where it says the same. A grain whose part is what it
/// was goes on undisturbed when a new configuration is saved; names and drawings concern none of them.
/// </summary>
public static class StoreParts
{
    /// <summary>What a camera's sight depends on.</summary>
    public static string OfCamera(StoreConfiguration store, CameraConfiguration camera) => Write(new
    {
        Camera = camera with { Name = "" },
        MayStart = store.MayStart(camera),
        store.Detector,
        store.Reidentification,
        Expression = store.ReadsFaces(camera) ? store.Expression : null,
        Hurdle = store.ReadsFaces(camera) ? store.Expression?.Hurdle(store.Notice) : null,
        store.Anonymity,
        store.Staff.Uniforms,
        World = camera.Source.Kind == SourceKind.Simulated ? OfWorld(store) : "",
    });

    /// <summary>What the life of a simulated store depends on.</summary>
    public static string OfWorld(StoreConfiguration store) => Write(new
    {
        store.Simulation,
        store.TimeZone,
        store.Staff.Uniforms,
        Rooms = store.Floors.Select(static floor => new { floor.Id, floor.Min, floor.Max, floor.Walls }),
    });

    /// <summary>What the fusion of a floor depends on.</summary>
    public static string OfFloor(StoreConfiguration store, FloorConfiguration floor) => Write(new
    {
        floor.Min,
        floor.Max,
        Entrances = floor.Zones.Where(static zone => zone.Kind == ZoneKind.Entrance).Select(static zone => zone.Polygon),
        Lines = floor.Lines.Select(OfLine),
        store.Visits,
        store.Reidentification,
    });

    /// <summary>What the counting of a line depends on.</summary>
    public static string OfLine(LineConfiguration line) => Write(line with { Name = "" });

    /// <summary>What a visit on a floor depends on.</summary>
    public static string OfVisits(StoreConfiguration store, FloorConfiguration floor) => Write(new
    {
        Zones = floor.Zones.Select(static zone => zone with { Name = "" }),
        store.Staff,
        store.Visits,
    });

    /// <summary>What a store counts and watches.</summary>
    public static string OfStore(StoreConfiguration store) => Write(new
    {
        store.TimeZone,
        Floors = store.Floors.Select(static floor => new
        {
            floor.Id, floor.Min, floor.Max, Zones = floor.Zones.Select(static zone => zone with { Name = "" }), Lines = floor.Lines.Select(OfLine),
        }),
        Cameras = store.Cameras.Select(static camera => new { camera.Id, camera.Floor, camera.Calibration }),
        Alerts = store.Alerts.Select(static alert => alert with { Name = "" }),
        store.Staff.Counted,
        store.Anonymity,
    });

    private static string Write<T>(T part) => JsonSerializer.Serialize(part);
}
