using System.Text.Json;
using Microsoft.Extensions.Logging;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Setup.Versions;

/// <summary>
/// Keeps the versions of the stores' configurations and the catalogue in step. At the start a file that says something else
/// than the last version that came from it becomes a new version; from then on the newest version counts, wherever it came
/// from.
/// </summary>
internal sealed partial class StoreVersions(
    IConfigurationStore kept, StoreCatalog catalog, StoreFolders folders, DraftJudge judge, TimeProvider clock, ILogger<StoreVersions> logger)
{
    /// <summary>Takes up the files, and the stores that came from none.</summary>
    /// <param name="files">The store files of the command line, without mistakes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task StartAsync(IReadOnlyList<StoreFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            await StartAsync(file, cancellation);
        }

        foreach (var head in await kept.ListNewestAsync(cancellation))
        {
            // A store whose file is not named any more shall not run.
            if (!folders.HasFile(head.Store) && await kept.ReadLastFromFileAsync(head.Store, cancellation) is null)
            {
                await TakeNewestAsync(head.Store, cancellation);
            }
        }
    }

    /// <summary>The newest version of a store, or null where none is kept.</summary>
    public async Task<ConfigurationVersion?> FindNewestAsync(StoreId store, CancellationToken cancellation) =>
        await kept.ListAsync(store, cancellation) is [var newest, ..] ? await kept.ReadAsync(store, newest.Version, cancellation) : null;

    /// <summary>Keeps a document as a store's next version, and lets it take effect.</summary>
    /// <param name="basedOn">The version before; 0 where there is none.</param>
    /// <param name="next">The version; its number and time are set here.</param>
    /// <param name="store">What its document says.</param>
    /// <returns>The version as it is kept; null where another one has that number.</returns>
    public async Task<ConfigurationVersion?> AppendAsync(int basedOn, ConfigurationVersion next, StoreConfiguration store)
    {
        next = next with { Version = basedOn + 1, SavedAt = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()) };
        if (!await kept.AppendAsync(next))
        {
            return null;
        }

        Put(store, next);
        return next;
    }

    /// <summary>Takes up what other silos of the cluster have saved.</summary>
    public async Task TakeUpAsync(CancellationToken cancellation)
    {
        foreach (var head in await kept.ListNewestAsync(cancellation))
        {
            var isOurs = catalog.Find(head.Store) is not null
                || await kept.ReadLastFromFileAsync(head.Store, cancellation) is null;
            if (isOurs && head.Version > catalog.VersionOf(head.Store))
            {
                await TakeNewestAsync(head.Store, cancellation);
            }
        }
    }

    private async Task StartAsync(StoreFile file, CancellationToken cancellation)
    {
        var id = file.Store!.Id;
        while (true)
        {
            var newest = await kept.ListAsync(id, cancellation) is [var head, ..] ? head : null;
            var last = await kept.ReadLastFromFileAsync(id, cancellation);
            if (last?.Version > (newest?.Version ?? 0))
            {
                // Another silo has kept a version between the two looks.
                continue;
            }

            if (last is not null && IsSame(last.Document, file.Text))
            {
                if (last.Version == newest!.Version)
                {
                    Put(file.Store, last);
                }
                else
                {
                    await TakeNewestAsync(id, cancellation);
                }

                return;
            }

            var version = new ConfigurationVersion
            {
                Store = id, Version = 0, Origin = ConfigurationOrigin.File, SavedAt = default, Document = file.Text,
            };
            if (await AppendAsync(newest?.Version ?? 0, version, file.Store) is not null)
            {
                return;
            }

            // Another silo was faster, most likely with the same file: look again.
        }
    }

    /// <summary>Runs with the newest version that still can be used: its model or clip may be gone since.</summary>
    private async Task TakeNewestAsync(StoreId store, CancellationToken cancellation)
    {
        foreach (var head in await kept.ListAsync(store, cancellation))
        {
            if (head.Version <= catalog.VersionOf(store) || await kept.ReadAsync(store, head.Version, cancellation) is not { } version)
            {
                return;
            }

            var problems = new Problems();
            if (judge.JudgeAgain(version, problems) is { } configuration)
            {
                Put(configuration, version);
                return;
            }

            CannotBeUsed(store, version.Version, string.Join(" ", problems.Found));
        }
    }

    private void Put(StoreConfiguration store, ConfigurationHead version)
    {
        if (catalog.Put(store, version.Version))
        {
            TakesEffect(store.Id, version.Version, version.Origin == ConfigurationOrigin.File ? "its file" : "the set-up page");
        }
    }

    // A file that was only written more neatly says nothing new.
    private static bool IsSame(string before, string after)
    {
        using var old = JsonDocument.Parse(before, ConfigurationJson.Document);
        using var now = JsonDocument.Parse(after, ConfigurationJson.Document);
        return JsonElement.DeepEquals(old.RootElement, now.RootElement);
    }

    [LoggerMessage(111, LogLevel.Information, "The store {Store} runs with version {Version} of its configuration, from {Origin}")]
    private partial void TakesEffect(StoreId store, int version, string origin);

    [LoggerMessage(112, LogLevel.Error, "Version {Version} of the configuration of the store {Store} cannot be used, and an earlier one is: {Problems}")]
    private partial void CannotBeUsed(StoreId store, int version, string problems);
}
