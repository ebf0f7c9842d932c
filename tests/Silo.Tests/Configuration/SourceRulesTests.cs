namespace StoreTracking.Silo.Tests.Configuration;

public sealed class SourceRulesTests
{
    private const string Source = "cameras[1].source";
    private const string Location = "cameras[1].source.location";

    [Theory]
    [InlineData("""{ "kind": "file", "location": "none.mp4" }""", $"{Location}: there is no file FOLDER/none.mp4; expected a video file.")]
    [InlineData("""{ "kind": "file", "location": "." }""", $"{Location}: there is no file FOLDER; expected a video file.")]
    [InlineData("""{ "kind": "file", "location": "" }""", $"{Location}: the path is blank; expected a path.")]
    [InlineData("""{ "kind": "file", "location": "rtsp://u:hunter2@h/1" }""", $"{Location}: found a URL or an odd character; expected a path.")]
    [InlineData("""{ "kind": "file" }""", $"{Location}: the location of a source of kind 'file' is missing; expected a video file.")]
    [InlineData("""{ "kind": "images", "location": "clip.mp4" }""", $"{Location}: there is no folder FOLDER/clip.mp4; expected a folder of JPEG or PNG images.")]
    [InlineData("""{ "kind": "rtsp", "location": "http://u:hunter2@h/1" }""", $"{Location}: found a URL that begins with 'http://'; expected a URL such as 'rtsp://192.0.2.7/stream1'.")]
    [InlineData("""{ "kind": "rtsp", "location": "rtsp:/u:hunter2@h/1" }""", $"{Location}: found a text that is not a URL; expected a URL such as 'rtsp://192.0.2.7/stream1'.")]
    [InlineData("""{ "kind": "rtsp", "location": "rtsp://${STORETRACKING_NOT_SET}@h/1" }""", $"{Location}: the environment variable STORETRACKING_NOT_SET is not set; set it, or write the value.")]
    [InlineData("""{ "kind": "http", "location": "rtsp://h/1" }""", $"{Location}: found a URL that begins with 'rtsp://'; expected a URL such as 'http://192.0.2.7/video.mjpg'.")]
    [InlineData("""{ "kind": "http", "location": "" }""", $"{Location}: the location of a source of kind 'http' is missing; expected a URL such as 'http://192.0.2.7/video.mjpg'.")]
    [InlineData("""{ "kind": "device", "location": "0" }""", $"{Location}: found no path below /dev; expected a device such as '/dev/video0'.")]
    [InlineData("""{ "kind": "push", "location": "x" }""", $"{Location}: what is posted comes to this server; leave the location out.")]
    [InlineData("""{ "kind": "observations", "location": "x" }""", $"{Location}: what is posted comes to this server; leave the location out.")]
    [InlineData("""{ "kind": "push", "loop": true }""", $"{Source}.loop: a source of kind 'push' has no end to start again from; leave loop out, or write false.")]
    [InlineData("""{ "kind": "simulatd" }""", $"{Source}.kind: 'simulatd' is not a known value; did you mean 'simulated'?")]
    public void A_mistake_is_reported_once(string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(Source, json));

    [Theory]
    [InlineData("""{ "kind": "images", "location": "." }""")]
    [InlineData("""{ "kind": "rtsp", "location": "rtsps://u:p@h:322/1?x=1" }""")]
    [InlineData("""{ "kind": "http", "location": "https://h/video.mjpg" }""")]
    [InlineData("""{ "kind": "device", "location": "/dev/video0" }""")]
    [InlineData("""{ "kind": "push", "loop": false }""")]
    public void Every_kind_of_source_may_be_right(string json) => Assert.Empty(StoreDocument.ProblemsAfter(Source, json));

    [Fact]
    public void A_variable_in_a_location_becomes_its_value()
    {
        Environment.SetEnvironmentVariable("STORETRACKING_TEST_USER", "viewer:pass");
        using var document = new StoreDocument();
        StoreDocument.Set(document.Root, Location, "\"rtsp://${STORETRACKING_TEST_USER}@h/1\"");

        Assert.Equal("rtsp://viewer:pass@h/1", document.Read().Store?.Cameras[1].Source.Location);
    }
}
