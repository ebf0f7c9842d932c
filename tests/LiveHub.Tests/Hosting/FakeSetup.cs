using System.Collections.Immutable;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

/// <summary>A set-up in memory with two versions, whose answers a test chooses.</summary>
internal sealed class FakeSetup : ISetup, ICameraTrials, IPlanPictures
{
    /// <summary>What becomes of whatever shall be saved.</summary>
    public SetupOutcome Outcome { get; set; } = new SetupOutcome.Saved(State(new("airport"), 3));

    /// <summary>What was asked last.</summary>
    public object? Asked { get; private set; }

    public CameraStill Still { get; set; } = new([0xFF, 0xD8, 0xFF], 1920, 1080, "");

    public string Schema => """{"title":"A store"}""";

    public int MostBytes => 1000;

    public static SetupState State(StoreId store, int version) => new()
    {
        Store = store,
        Version = version,
        Origin = ConfigurationOrigin.Page,
        SavedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Configuration = JsonSerializer.Deserialize<JsonElement>("""{"id":"airport"}"""),
        SchemaUrl = "/api/setup/schema",
    };

    public Task<SetupState?> GetAsync(StoreId store, CancellationToken cancellation) =>
        Task.FromResult(store.Value == "airport" ? State(store, 2) : null);

    public Task<ImmutableArray<SetupVersion>> ListAsync(StoreId store, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<SetupVersion>>([new() { Version = 2, Origin = ConfigurationOrigin.File, SavedAt = default, IsCurrent = true }]);

    public Task<JsonElement?> ReadAsync(StoreId store, int version, CancellationToken cancellation) =>
        Task.FromResult<JsonElement?>(version is 1 or 2 ? State(store, version).Configuration : null);

    public Task<SetupChanges?> CompareAsync(StoreId store, int since, int version, CancellationToken cancellation) =>
        Task.FromResult(since is 1 or 2 && version is 1 or 2 ? new SetupChanges { Since = since, Version = version, Changes = [] } : null);

    public Task<ImmutableArray<SetupProblem>> ValidateAsync(StoreId store, JsonElement document, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<SetupProblem>>([new() { Field = "name", Message = document.GetRawText() }]);

    public Task<SetupOutcome> SaveAsync(StoreId store, SetupSave save, CancellationToken cancellation) => Answer(save);

    public Task<SetupOutcome> RollBackAsync(StoreId store, SetupRollback rollback, CancellationToken cancellation) => Answer(rollback);

    public Task<SetupOutcome> CreateAsync(StoreCreation creation, CancellationToken cancellation) => Answer(creation);

    public Task<CameraTest> TestAsync(StoreId store, CameraQuestion question, CancellationToken cancellation)
    {
        Asked = question;
        return Task.FromResult(new CameraTest { Ok = false, Sentence = "It is off." });
    }

    public Task<CameraStill> TakeStillAsync(StoreId store, CameraQuestion question, CancellationToken cancellation) => Task.FromResult(Still);

    public CalibrationJudgement Judge(CalibrationQuestion question) => new() { Problem = $"{question.Floor.Max.X} m wide" };

    public Task<(UploadedPicture? Picture, string Refusal)> KeepAsync(StoreId store, string floor, byte[] file) => Task.FromResult(
        file.Length > 3 ? (new UploadedPicture { File = "upload:1.png", Url = $"/{floor}", Width = 1, Height = 2 }, "") : ((UploadedPicture?)null, "Too small."));

    public Task<(byte[] File, string MediaType)?> FindAsync(StoreId store, string floor, string? upload, CancellationToken cancellation) =>
        Task.FromResult<(byte[], string)?>(floor == "ground" ? ([1, 2, 3], "image/png") : null);

    private Task<SetupOutcome> Answer(object question)
    {
        Asked = question;
        return Task.FromResult(Outcome);
    }
}
