using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Tests.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Setup;

public sealed class StoreSetupTests : IDisposable
{
    private readonly StoreDocument _document = new();
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _document.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_file_is_the_first_version_and_shows_no_password()
    {
        await using var host = await SetupHost.StartAsync(_document.Read());

        var state = await host.StateAsync();

        Assert.Equal((1, ConfigurationOrigin.File), (state.Version, state.Origin));
        Assert.Equal(1, host.Catalog.VersionOf(SetupHost.Corner));
        Assert.DoesNotContain("hunter", state.Configuration.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("person.onnx", state.Configuration.GetProperty("detector").GetProperty("model").GetString());
        Assert.Contains("hunter2", host.Catalog.Find(SetupHost.Corner)!.Cameras[1].Source.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_takes_effect_and_keeps_what_was_hidden()
    {
        await using var host = await SetupHost.StartAsync(_document.Read());
        var document = await host.DocumentAsync();
        document["capacity"] = 55;

        var saved = Assert.IsType<SetupOutcome.Saved>(await host.SaveAsync(document, basedOn: 1, " more room "));

        Assert.Equal((2, ConfigurationOrigin.Page, "more room"), (saved.State.Version, saved.State.Origin, saved.State.Note));
        var store = host.Catalog.Find(SetupHost.Corner)!;
        Assert.Equal((55, 2), (store.Capacity, host.Catalog.VersionOf(SetupHost.Corner)));
        Assert.Equal("rtsp://viewer:hunter2@192.0.2.7/stream1?key=hunter3", store.Cameras[1].Source.Location);
        Assert.Equal(Path.Combine(_document.Folder, "clip.mp4"), store.Cameras[0].Source.Location);
        Assert.Equal([(2, true), (1, false)], (await host.Setup.ListAsync(SetupHost.Corner, Stop)).Select(version => (version.Version, version.IsCurrent)));
        var change = Assert.Single((await host.Setup.CompareAsync(SetupHost.Corner, 1, 2, Stop))!.Changes);
        Assert.Equal(("capacity", ChangeKind.Changed), (change.Path, change.Kind));
    }

    [Fact]
    public async Task Who_changed_an_older_version_is_told_the_newest()
    {
        await using var host = await SetupHost.StartAsync(_document.Read());
        var document = await host.DocumentAsync();
        Assert.IsType<SetupOutcome.Saved>(await host.SaveAsync(document, basedOn: 1, "first"));

        var conflict = Assert.IsType<SetupOutcome.Conflict>(await host.SaveAsync(document, basedOn: 1, "second"));

        Assert.Equal(2, conflict.Version);
        Assert.Contains("(first)", conflict.Sentence, StringComparison.Ordinal);
        Assert.Equal(2, host.Catalog.VersionOf(SetupHost.Corner));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_does()
    {
        await using var host = await SetupHost.StartAsync(_document.Read());
        var document = await host.DocumentAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.SaveAsync(document, basedOn: 1))));

        Assert.Single(outcomes.OfType<SetupOutcome.Saved>());
        Assert.All(outcomes.OfType<SetupOutcome.Conflict>(), conflict => Assert.Equal(2, conflict.Version));
        Assert.Equal(2, (await host.Setup.ListAsync(SetupHost.Corner, Stop)).Length);
    }

    [Theory]
    [InlineData("cameras[0].floor", "\"roof\"", "cameras[0].floor", "no floor is called 'roof'; known: ground.")]
    [InlineData("id", "\"other\"", "id", "'other' is not the store's id, 'corner'; ids do not change.")]
    [InlineData("cameras[1].source.location", "\"rtsp://viewer:***@192.0.2.8/\"", "cameras[1].source.location", "a part of the URL is hidden (***), and what it hides is known of this camera at its address before only; write user and password anew.")]
    [InlineData("cameras[1].source.location", "\"rtsp://192.0.2.8/${PATH}\"", "cameras[1].source.location", "the environment variable PATH may not be named here; expected one whose name begins with CAMERA_, or one that the store's configuration names already.")]
    [InlineData("detector.model", "\"${HOME}/x.onnx\"", "detector.model", "the environment variable HOME may not be named here; expected one whose name begins with CAMERA_, or one that the store's configuration names already.")]
    public async Task A_mistake_is_told_and_nothing_is_saved(string path, string json, string field, string message)
    {
        await using var host = await SetupHost.StartAsync(_document.Read());
        var document = await host.DocumentAsync();
        StoreDocument.Set(document, path, json);

        var invalid = Assert.IsType<SetupOutcome.Invalid>(await host.SaveAsync(document, basedOn: 1));

        Assert.Equal(new SetupProblem { Field = field, Message = message }, Assert.Single(invalid.Problems));
        Assert.Equal(invalid.Problems, await host.Setup.ValidateAsync(SetupHost.Corner, SetupHost.ToElement(document), Stop));
        Assert.Equal(1, (await host.StateAsync()).Version);
    }

    [Fact]
    public async Task An_earlier_version_becomes_the_next_one()
    {
        await using var host = await SetupHost.StartAsync(_document.Read());
        var document = await host.DocumentAsync();
        document["name"] = "Renamed";
        await host.SaveAsync(document, basedOn: 1);

        var saved = Assert.IsType<SetupOutcome.Saved>(await host.Setup.RollBackAsync(SetupHost.Corner, new() { Version = 1, BasedOn = 2 }, Stop));

        Assert.Equal((3, "As version 1"), (saved.State.Version, saved.State.Note));
        Assert.Equal("Corner shop", host.Catalog.Find(SetupHost.Corner)!.Name);
        Assert.Contains("hunter2", host.Catalog.Find(SetupHost.Corner)!.Cameras[1].Source.Location, StringComparison.Ordinal);
        Assert.Empty((await host.Setup.CompareAsync(SetupHost.Corner, 1, 3, Stop))!.Changes);
        Assert.IsType<SetupOutcome.Missing>(await host.Setup.RollBackAsync(SetupHost.Corner, new() { Version = 9, BasedOn = 3 }, Stop));
        Assert.IsType<SetupOutcome.Conflict>(await host.Setup.RollBackAsync(SetupHost.Corner, new() { Version = 1, BasedOn = 2 }, Stop));
    }

    [Fact]
    public async Task After_a_restart_the_newest_version_counts_until_the_file_says_something_else()
    {
        await SaveNameAsync("From the page");
        await using (var host = await StartAsync())
        {
            Assert.Equal(("From the page", 2), (host.Catalog.Find(SetupHost.Corner)!.Name, host.Catalog.VersionOf(SetupHost.Corner)));
        }

        _document.Root["name"] = "From the file";
        await using (var host = await StartAsync())
        {
            Assert.Equal(("From the file", 3), (host.Catalog.Find(SetupHost.Corner)!.Name, host.Catalog.VersionOf(SetupHost.Corner)));
            Assert.Equal(ConfigurationOrigin.File, (await host.StateAsync()).Origin);
        }
    }

    [Fact]
    public async Task A_file_that_was_only_written_otherwise_says_nothing_new()
    {
        await SaveNameAsync("From the page");

        await using var host = await SetupHost.StartAsync(_data.Path, null, _document.ReadText($"// by hand\n{_document.Root.ToJsonString(new() { WriteIndented = true })}\n"));

        Assert.Equal(("From the page", 2), (host.Catalog.Find(SetupHost.Corner)!.Name, host.Catalog.VersionOf(SetupHost.Corner)));
    }

    [Fact]
    public async Task A_version_that_cannot_be_used_any_more_gives_way_to_the_one_before()
    {
        File.Copy(Path.Combine(_document.Folder, "clip.mp4"), Path.Combine(_document.Folder, "other.mp4"));
        await using (var host = await StartAsync())
        {
            var document = await host.DocumentAsync();
            document["cameras"]![0]!["source"]!["location"] = "other.mp4";
            Assert.IsType<SetupOutcome.Saved>(await host.SaveAsync(document, basedOn: 1));
        }

        File.Delete(Path.Combine(_document.Folder, "other.mp4"));
        await using (var host = await StartAsync())
        {
            Assert.Equal(1, host.Catalog.VersionOf(SetupHost.Corner));
            Assert.Equal(2, (await host.StateAsync()).Version);
        }
    }

    [Fact]
    public async Task A_store_that_was_made_outlasts_a_restart_and_one_whose_file_is_not_named_does_not_run()
    {
        await using (var host = await StartAsync())
        {
            var made = Assert.IsType<SetupOutcome.Saved>(await host.Setup.CreateAsync(new() { Id = "new-shop", Name = "New shop" }, Stop));
            Assert.Equal((1, "demo"), (made.State.Version, made.State.Configuration.GetProperty("chain").GetString()));
            Assert.Empty(host.Catalog.Find(new("new-shop"))!.Cameras);
            Assert.IsType<SetupOutcome.Conflict>(await host.Setup.CreateAsync(new() { Id = "new-shop", Name = "Again" }, Stop));
            var invalid = Assert.IsType<SetupOutcome.Invalid>(await host.Setup.CreateAsync(new() { Id = "New Shop", Name = "Again" }, Stop));
            Assert.Equal("id", Assert.Single(invalid.Problems).Field);
        }

        await using (var host = await SetupHost.StartAsync(_data.Path, null))
        {
            Assert.Equal("new-shop", Assert.Single(host.Catalog.Stores).Id.Value);
            var taken = Assert.IsType<SetupOutcome.Conflict>(await host.Setup.CreateAsync(new() { Id = "corner", Name = "Again" }, Stop));
            Assert.Contains("whose file is not in use now", taken.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_picture_that_was_uploaded_or_lies_beside_the_file_is_found()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0x80, 0, 0, 1, 0x68, 8, 2, 0, 0, 0];
        File.WriteAllBytes(Path.Combine(_document.Folder, "plan.png"), png);
        StoreDocument.Set(_document.Root, "floors[0].picture", """{"file": "plan.png", "min": [0, 0], "width": 10}""");
        await using var host = await SetupHost.StartAsync(_document.Read());
        Assert.Equal("image/png", (await host.Pictures.FindAsync(SetupHost.Corner, "ground", null, Stop))!.Value.MediaType);

        byte[] other = [.. png, 1];
        var (uploaded, _) = await host.Pictures.KeepAsync(SetupHost.Corner, "ground", other);
        Assert.Equal((640, 360), (uploaded!.Width, uploaded.Height));
        Assert.Equal(other, (await host.Pictures.FindAsync(SetupHost.Corner, "ground", uploaded.File, Stop))!.Value.File);
        var document = await host.DocumentAsync();
        document["floors"]![0]!["picture"]!["file"] = uploaded.File;
        Assert.IsType<SetupOutcome.Saved>(await host.SaveAsync(document, basedOn: 1));

        Assert.Equal(other, (await host.Pictures.FindAsync(SetupHost.Corner, "ground", null, Stop))!.Value.File);
        Assert.Null(await host.Pictures.FindAsync(SetupHost.Corner, "attic", null, Stop));
        Assert.Null(await host.Pictures.FindAsync(SetupHost.Corner, "ground", Path.Combine(_document.Folder, "plan.png"), Stop));
        Assert.Contains("no PNG or JPEG", (await host.Pictures.KeepAsync(SetupHost.Corner, "ground", [1, 2, 3])).Refusal, StringComparison.Ordinal);
    }

    private Task<SetupHost> StartAsync() => SetupHost.StartAsync(_data.Path, null, _document.Read());

    private async Task SaveNameAsync(string name)
    {
        await using var host = await StartAsync();
        var document = await host.DocumentAsync();
        document["name"] = name;
        Assert.IsType<SetupOutcome.Saved>(await host.SaveAsync(document, basedOn: 1));
    }
}
