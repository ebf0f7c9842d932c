namespace StoreTracking.LiveHub.Tests;

/// <summary>Two stores of one chain and one of another.</summary>
internal sealed class TestCatalog : IStoreCatalog
{
    /// <summary>A location with credentials, which must never leave the server.</summary>
    public const string Secret = "rtsp://admin:hunter2@camera.example";

    public IReadOnlyCollection<StoreConfiguration> Stores { get; } =
        [Store("main-street", "north"), Store("airport", "north"), Store("harbour", "south") with { Simulation = Simulation }];

    private static SimulationConfiguration Simulation { get; } = new()
    {
        Level = SimulationLevel.Detections,
        Fixtures = [new() { Id = "shelf", Kind = FixtureKind.Shelf, Centre = new(5, 5), Size = new(4, 2), Heading = 90, Height = 1.5 }],
        Doorways = [],
        ArrivalsPerHour = [],
    };

    public StoreConfiguration? Find(StoreId store) => Stores.FirstOrDefault(known => known.Id == store);

    private static StoreConfiguration Store(string id, string chain) => new()
    {
        Id = new(id),
        Name = $"Shop {id}",
        Chain = new(chain),
        TimeZone = "Europe/Berlin",
        Capacity = id == "airport" ? null : 40,
        Notice = new() { Version = "2026-11", Languages = [NoticeLanguage.English], Controller = new() { Name = "Example Ltd", Email = "privacy@example.com" }, LegalBasis = "A test" },
        Detector = new() { Model = "people.onnx" },
        Alerts = [new() { Id = "full", Name = "Nearly full", Measure = AlertMeasure.Occupancy, Raise = 30 }],
        Floors =
        [
            new()
            {
                Id = "ground",
                Name = "Ground floor",
                Min = new(0, 0),
                Max = new(20.5, 12),
                Walls = [[new(0, 0), new(20.5, 0)]],
                Zones = [new() { Id = "till", Name = "Till", Kind = ZoneKind.Queue, Polygon = [new(1, 1), new(2, 1), new(2, 2)] }],
                Lines = [new() { Id = "door", Name = "Door", From = new(0, 5), To = new(0, 7), Inside = new(1, 6) }],
            },
        ],
        Cameras = [Camera("door", new() { Kind = SourceKind.Rtsp, Location = Secret }), Camera("hand", new() { Kind = SourceKind.Push }), Camera("other", new() { Kind = SourceKind.Observations })],
    };

    private static CameraConfiguration Camera(string id, SourceConfiguration source) => new()
    {
        Id = id,
        Name = $"Camera {id}",
        Floor = "ground",
        Source = source,
        Calibration = new() { ImageWidth = 640, ImageHeight = 480 },
    };
}
