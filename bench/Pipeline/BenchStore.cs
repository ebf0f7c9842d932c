using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Pipeline;

/// <summary>A store with one camera, calibrated by an invented homography: it costs what a real one does.</summary>
internal sealed class BenchStore(StoreConfiguration store) : IStoreCatalog
{
    public IReadOnlyCollection<StoreConfiguration> Stores => [store];

    public StoreConfiguration? Find(StoreId id) => id == store.Id ? store : null;

    public static StoreConfiguration Make(string model, string clip) => new()
    {
        Id = new("bench"),
        Name = "Bench",
        Chain = new("bench"),
        Detector = new() { Model = model },
        Floors =
        [
            new()
            {
                Id = "floor",
                Name = "Floor",
                Min = new(0, 0),
                Max = new(8, 5),
                Zones = [new() { Id = "zone", Name = "Zone", Polygon = [new(2, 0), new(4, 0), new(4, 5), new(2, 5)] }],
                Lines = [new() { Id = "line", Name = "Line", From = new(4, 0), To = new(4, 5), Inside = new(2, 2) }],
            },
        ],
        Notice = new() { Version = "2026-11", Languages = [NoticeLanguage.English], Controller = new() { Name = "Example Ltd", Email = "privacy@example.com" }, LegalBasis = "A benchmark" },
        Cameras =
        [
            new()
            {
                Id = "camera",
                Name = "Camera",
                Floor = "floor",
                Source = new() { Kind = SourceKind.File, Location = clip },
                Calibration = new() { ImageWidth = 768, ImageHeight = 432, Homography = [0.01, 0, 0, 0, 0.01, 0, 0, 0, 1] },
            },
        ],
    };
}
