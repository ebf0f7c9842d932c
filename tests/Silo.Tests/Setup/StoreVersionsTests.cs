using Microsoft.Extensions.Logging.Abstractions;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup.Versions;
using StoreTracking.Silo.Tests.Configuration;

namespace StoreTracking.Silo.Tests.Setup;

/// <summary>Silos of a cluster that start at the same time, with the same files.</summary>
public sealed class StoreVersionsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_was_slower_takes_up_what_another_silo_has_kept_meanwhile(bool isSame)
    {
        using var document = new StoreDocument();
        var file = document.Read();
        await using var host = await SetupHost.StartAsync();
        var (catalog, folders) = ((StoreCatalog)host.Catalog, new StoreFolders([file]));
        var kept = new Overtaken(host.Kept, isSame ? file.Text : file.Text.Replace("Corner shop", "Corner store", StringComparison.Ordinal));
        var versions = new StoreVersions(kept, catalog, folders, new(folders), TimeProvider.System, NullLogger<StoreVersions>.Instance);

        await versions.StartAsync([file], TestContext.Current.CancellationToken);

        Assert.Equal(isSame ? 1 : 2, catalog.VersionOf(SetupHost.Corner));
        Assert.Equal("Corner shop", catalog.Find(SetupHost.Corner)!.Name);
        Assert.Equal(isSame ? 1 : 2, (await host.Kept.ListAsync(SetupHost.Corner, TestContext.Current.CancellationToken)).Count);
    }

    /// <summary>Another silo keeps its file's version right after the first look.</summary>
    private sealed class Overtaken(IConfigurationStore kept, string document) : IConfigurationStore
    {
        private bool _isOver;

        public async Task<IReadOnlyList<ConfigurationHead>> ListAsync(StoreId store, CancellationToken cancellation)
        {
            var seen = await kept.ListAsync(store, cancellation);
            if (!_isOver)
            {
                _isOver = true;
                Assert.True(await kept.AppendAsync(new() { Store = store, Version = 1, Origin = ConfigurationOrigin.File, SavedAt = DateTimeOffset.UnixEpoch, Document = document }));
            }

            return seen;
        }

        public Task<IReadOnlyList<ConfigurationHead>> ListNewestAsync(CancellationToken cancellation) => kept.ListNewestAsync(cancellation);

        public Task<ConfigurationVersion?> ReadAsync(StoreId store, int version, CancellationToken cancellation) => kept.ReadAsync(store, version, cancellation);

        public Task<ConfigurationVersion?> ReadLastFromFileAsync(StoreId store, CancellationToken cancellation) => kept.ReadLastFromFileAsync(store, cancellation);

        public Task<bool> AppendAsync(ConfigurationVersion version) => kept.AppendAsync(version);
    }
}
