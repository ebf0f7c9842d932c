using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>
/// One visitor comes twice. Whatever the silo emits, logs, keeps on disk and has in memory meanwhile and afterwards is searched
/// for the visitor's pixels, for what the visitor looks like, and for an id that the two visits share.
/// </summary>
public sealed class LeakSearchTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_shows_a_visitor_or_links_two_visits()
    {
        using var folder = new TemporaryFolder();
        var model = Assets.Path("models", "person", "yolox_nano_416.onnx");
        var people = await KnownPeople.LoadAsync(model, folder);
        var (markers, descriptions) = (new MarkerSearch(people.Markers), new VectorSearch(people.Descriptions));
        await using var silo = await LeakSilo.StartAsync(folder, model);
        await silo.PostUntilAsync(people.Empty, () => silo.Rest.IsLive);

        await silo.PostAsync(people.Visit[..^8]);
        await silo.PostUntilAsync([people.Visit[^8]], () => silo.Rest.Present.Count > 0);
        var during = Look();
        await silo.PostAsync(people.Visit[^8..]);
        await silo.PostUntilAsync(people.Empty, () => silo.Rest.Ended > 0 && silo.Rest.Present.Count == 0);
        var first = silo.Rest.Visits;
        await silo.PostAsync(people.Visit);
        await silo.PostUntilAsync(people.Empty, () => silo.Rest.Ended > first.Count && silo.Rest.Present.Count == 0);
        await silo.PostAsync([.. people.Empty, .. people.Empty, .. people.Empty]);
        var after = Look();

        silo.TakeFiles("running");
        await silo.Rest.AskAllAsync(TestContext.Current.CancellationToken);
        await silo.StopAsync();
        silo.TakeFiles("ended");
        output.WriteLine($"{markers.Count} pieces of pictures and descriptions are looked for");
        output.WriteLine($"while the visitor is there, {during}");
        output.WriteLine($"after two visits, {after}");
        output.WriteLine($"{silo.Capture.Outputs.Count} outputs over {silo.Capture.Outputs.Select(static one => one.Way).Distinct().Count()} ways, {silo.Capture.Outputs.Sum(static one => one.Bytes.LongLength) >> 10} KiB");

        // The search can find them where they are; pictures are gone as soon as they were looked at.
        Assert.True(during is { Descriptions: > 0, Ids: > 0 }, $"nothing was found while the visitor was there: {during}");
        Assert.Empty(silo.Rest.Refused);
        Assert.All(silo.Capture.Outputs, one => Assert.False(markers.In(one.Bytes).Count + descriptions.CountIn(one.Bytes) > 0, $"{one.Way} shows the visitor"));
        Assert.True(silo.Rest.Visits.Count > first.Count, "the second visit has no id of its own");
        Assert.Empty(VisitLinks.Find(silo.Capture.Outputs, first, [.. silo.Rest.Visits.Except(first)]));

        // What the web server received stays in its buffers until it receives something else: pieces, which the report counts.
        Assert.Equal((0, 0), (after.Pictures, after.Descriptions));

        MemoryLook Look() => MemoryLook.At(silo.Process.Id, markers, descriptions, silo.Rest.Visits);
    }
}
