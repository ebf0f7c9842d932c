using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Tests;

/// <summary>What holds of configurations in any database.</summary>
public abstract class ConfigurationStoreContract : DatabaseContract
{
    private static readonly StoreId Other = new("other");

    [Fact]
    public async Task A_store_without_versions_has_none()
    {
        Assert.Empty(await ListAsync());
        Assert.Empty(await Facts.Configurations.ListNewestAsync(TestContext.Current.CancellationToken));
        Assert.Null(await ReadAsync(1));
        Assert.Null(await ReadLastFromFileAsync());
    }

    [Fact]
    public async Task A_version_is_read_as_it_was_written()
    {
        var version = Make(1) with { Note = "two cameras 'more'", Document = "{ \"name\": \"Café\" } // kept" };

        Assert.True(await Facts.Configurations.AppendAsync(version));

        Assert.Equal(version, await ReadAsync(1));
        var head = Assert.Single(await ListAsync());
        Assert.Equal((version.Store, version.Version, version.Origin, version.SavedAt, version.Note), (head.Store, head.Version, head.Origin, head.SavedAt, head.Note));
    }

    [Fact]
    public async Task Of_two_versions_with_one_number_the_first_is_kept()
    {
        var first = Make(1);
        Assert.True(await Facts.Configurations.AppendAsync(first));

        Assert.False(await Facts.Configurations.AppendAsync(first with { Document = "{}" }));

        Assert.Equal(first, await ReadAsync(1));
    }

    [Fact]
    public async Task The_newest_of_each_store_and_the_last_from_a_file_are_found()
    {
        ConfigurationVersion[] versions =
        [
            Make(1), Make(2), Make(3) with { Origin = ConfigurationOrigin.Page },
            Make(1) with { Store = Other, Origin = ConfigurationOrigin.Page },
        ];
        foreach (var version in versions)
        {
            await Facts.Configurations.AppendAsync(version);
        }

        var newest = await Facts.Configurations.ListNewestAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(Sample.Store, 3), (Other, 1)], newest.Select(head => (head.Store, head.Version)).OrderBy(head => head.Store.Value));
        Assert.Equal([3, 2, 1], (await ListAsync()).Select(head => head.Version));
        Assert.Equal(2, (await ReadLastFromFileAsync())!.Version);
        Assert.Null(await Facts.Configurations.ReadLastFromFileAsync(Other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Old_versions_go_and_the_last_from_a_file_stays()
    {
        const int Newest = IConfigurationStore.Kept + 3;
        foreach (var number in (int[])[1, 2, 3, 4, Newest])
        {
            await Facts.Configurations.AppendAsync(Make(number) with
            {
                Origin = number == 2 ? ConfigurationOrigin.File : ConfigurationOrigin.Page,
            });
        }

        Assert.Equal([Newest, 4, 2], (await ListAsync()).Select(head => head.Version));
    }

    [Fact]
    public async Task A_picture_is_read_as_it_was_saved()
    {
        byte[] content = [0, 0xFF, 1, 0, 200];

        await Facts.Pictures.SaveAsync(Sample.Store, "upload:a.png", content);
        await Facts.Pictures.SaveAsync(Sample.Store, "upload:a.png", content);

        Assert.Equal(content, await PictureAsync("upload:a.png"));
        Assert.Null(await PictureAsync("upload:b.png"));
        Assert.Null(await Facts.Pictures.ReadAsync(Other, "upload:a.png", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_that_no_version_names_goes_after_a_day()
    {
        await Facts.Pictures.SaveAsync(Sample.Store, "upload:named.png", [1]);
        await Facts.Pictures.SaveAsync(Sample.Store, "upload:draft.png", [2]);
        await Facts.Configurations.AppendAsync(Make(1) with { Document = "{ \"file\": \"upload:named.png\" }" });

        Facts.Clock.Advance(TimeSpan.FromHours(23));
        await Facts.Pictures.SaveAsync(Sample.Store, "upload:new.png", [3]);
        Assert.NotNull(await PictureAsync("upload:draft.png"));
        Facts.Clock.Advance(TimeSpan.FromHours(2));
        await Facts.Pictures.SaveAsync(Sample.Store, "upload:newer.png", [4]);

        Assert.Null(await PictureAsync("upload:draft.png"));
        Assert.NotNull(await PictureAsync("upload:named.png"));
        Assert.NotNull(await PictureAsync("upload:new.png"));
    }

    private static ConfigurationVersion Make(int number) => new()
    {
        Store = Sample.Store,
        Version = number,
        Origin = ConfigurationOrigin.File,
        SavedAt = Sample.Noon.AddMinutes(number),
        Document = $"{{ \"name\": \"version {number}\" }}",
    };

    private Task<IReadOnlyList<ConfigurationHead>> ListAsync() =>
        Facts.Configurations.ListAsync(Sample.Store, TestContext.Current.CancellationToken);

    private Task<ConfigurationVersion?> ReadAsync(int version) =>
        Facts.Configurations.ReadAsync(Sample.Store, version, TestContext.Current.CancellationToken);

    private Task<ConfigurationVersion?> ReadLastFromFileAsync() =>
        Facts.Configurations.ReadLastFromFileAsync(Sample.Store, TestContext.Current.CancellationToken);

    private Task<byte[]?> PictureAsync(string name) =>
        Facts.Pictures.ReadAsync(Sample.Store, name, TestContext.Current.CancellationToken);
}
