using System.Collections.Immutable;
using System.Text.Json;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup.Secrets;
using StoreTracking.Silo.Setup.Versions;

namespace StoreTracking.Silo.Setup;

/// <summary>Serves the set-up page: shows, compares, judges and saves versions.</summary>
internal sealed class StoreSetup(IConfigurationStore kept, StoreVersions versions, DraftJudge judge, StoreCatalog catalog) : ISetup
{
    private const string SchemaUrl = "/api/setup/schema";

    private readonly Lazy<string> _schema = new(StoreSchema.Generate);

    /// <inheritdoc />
    public string Schema => _schema.Value;

    /// <inheritdoc />
    public async Task<SetupState?> GetAsync(StoreId store, CancellationToken cancellation) =>
        await versions.FindNewestAsync(store, cancellation) is { } newest ? ToState(newest) : null;

    /// <inheritdoc />
    public async Task<ImmutableArray<SetupVersion>> ListAsync(StoreId store, CancellationToken cancellation)
    {
        var current = catalog.VersionOf(store);
        return
        [
            .. (await kept.ListAsync(store, cancellation)).Select(head => new SetupVersion
            {
                Version = head.Version,
                Origin = head.Origin,
                SavedAt = head.SavedAt,
                Note = NoteOf(head),
                IsCurrent = head.Version == current,
            }),
        ];
    }

    /// <inheritdoc />
    public async Task<JsonElement?> ReadAsync(StoreId store, int version, CancellationToken cancellation) =>
        await kept.ReadAsync(store, version, cancellation) is { } found ? Show(found) : null;

    /// <inheritdoc />
    public async Task<SetupChanges?> CompareAsync(StoreId store, int since, int version, CancellationToken cancellation)
    {
        if (await kept.ReadAsync(store, since, cancellation) is not { } before
            || await kept.ReadAsync(store, version, cancellation) is not { } after)
        {
            return null;
        }

        return new()
        {
            Since = since,
            Version = version,
            Changes = DocumentChanges.Between(DraftJudge.Parse(before.Document), DraftJudge.Parse(after.Document)),
        };
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<SetupProblem>> ValidateAsync(StoreId store, JsonElement document, CancellationToken cancellation)
    {
        var problems = new Problems();
        judge.Judge(store, document, await versions.FindNewestAsync(store, cancellation), problems);
        return ToProblems(problems);
    }

    /// <inheritdoc />
    public async Task<SetupOutcome> SaveAsync(StoreId store, SetupSave save, CancellationToken cancellation)
    {
        var newest = await versions.FindNewestAsync(store, cancellation);
        if (newest?.Version != save.BasedOn)
        {
            return Conflict(newest, save.BasedOn);
        }

        var problems = new Problems();
        return judge.Judge(store, save.Configuration, newest, problems) is { } draft
            ? await AppendAsync(save.BasedOn, store, draft.Document, save.Note, draft.Store, cancellation)
            : new SetupOutcome.Invalid(ToProblems(problems));
    }

    /// <inheritdoc />
    public async Task<SetupOutcome> RollBackAsync(StoreId store, SetupRollback rollback, CancellationToken cancellation)
    {
        var newest = await versions.FindNewestAsync(store, cancellation);
        if (newest?.Version != rollback.BasedOn)
        {
            return Conflict(newest, rollback.BasedOn);
        }

        if (await kept.ReadAsync(store, rollback.Version, cancellation) is not { } earlier)
        {
            return new SetupOutcome.Missing(rollback.Version);
        }

        var problems = new Problems();
        return judge.JudgeAgain(earlier, problems) is { } configuration
            ? await AppendAsync(
                rollback.BasedOn, store, earlier.Document, $"As version {rollback.Version}", configuration, cancellation)
            : new SetupOutcome.Invalid(ToProblems(problems));
    }

    /// <inheritdoc />
    public async Task<SetupOutcome> CreateAsync(StoreCreation creation, CancellationToken cancellation)
    {
        var problems = new Problems();
        if (!problems.At("id").Require(StoreId.TryParse(creation.Id, null, out var id), Names.NotAnId(creation.Id)))
        {
            return new SetupOutcome.Invalid(ToProblems(problems));
        }

        if (catalog.Find(id) is not null || (await kept.ListAsync(id, cancellation)).Count > 0)
        {
            return new SetupOutcome.Conflict(
                catalog.VersionOf(id), $"The id '{id}' is taken{(catalog.Find(id) is null ? " by a store whose file is not in use now" : "")}: choose another one.");
        }

        var document = EmptyStore.Make(creation, catalog.Stores);
        return judge.Judge(id, JsonSerializer.SerializeToElement(document), null, problems) is { } draft
            ? await AppendAsync(0, id, draft.Document, null, draft.Store, cancellation)
            : new SetupOutcome.Invalid(ToProblems(problems));
    }

    private async Task<SetupOutcome> AppendAsync(
        int basedOn, StoreId store, string document, string? note, StoreConfiguration configuration, CancellationToken cancellation)
    {
        var next = new ConfigurationVersion
        {
            Store = store,
            Version = 0,
            Origin = ConfigurationOrigin.Page,
            SavedAt = default,
            Note = note?.Trim() ?? "",
            Document = document,
        };
        return await versions.AppendAsync(basedOn, next, configuration) is { } saved
            ? new SetupOutcome.Saved(ToState(saved))
            : Conflict(await versions.FindNewestAsync(store, cancellation), basedOn);
    }

    private static SetupOutcome.Conflict Conflict(ConfigurationHead? newest, int basedOn) => newest is null
        ? new(0, "No version of this store's configuration is kept: the command line gave it to the program without a file.")
        : new(newest.Version, FormattableString.Invariant(
            $"Version {newest.Version} was saved at {newest.SavedAt:yyyy-MM-dd HH:mm:ss} UTC{(newest.Note.Length > 0 ? $" ({newest.Note})" : "")}, and this change is based on version {basedOn}: look at the newest, and change that."));

    private static SetupState ToState(ConfigurationVersion version) => new()
    {
        Store = version.Store,
        Version = version.Version,
        Origin = version.Origin,
        SavedAt = version.SavedAt,
        Note = NoteOf(version),
        Configuration = Show(version),
        SchemaUrl = SchemaUrl,
    };

    private static string? NoteOf(ConfigurationHead head) => head.Note.Length > 0 ? head.Note : null;

    private static JsonElement Show(ConfigurationVersion version) =>
        JsonSerializer.SerializeToElement(DocumentSecrets.Hide(DraftJudge.Parse(version.Document)));

    private static ImmutableArray<SetupProblem> ToProblems(Problems problems) =>
        [.. problems.Found.Select(static problem => new SetupProblem { Field = problem.Path, Message = problem.Message })];
}
