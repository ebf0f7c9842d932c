using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of cameras.</summary>
internal static class CameraRules
{
    public static void Check(StoreConfiguration store, Problems problems)
    {
        problems.At("cameras").Require(!store.Cameras.IsEmpty, "the list is empty; expected at least one camera.");
        var taken = new HashSet<string>();
        for (var i = 0; i < store.Cameras.Length; i++)
        {
            var (camera, at) = (store.Cameras[i], problems.At("cameras", i));
            Names.CheckId(camera.Id, "camera", taken, at.At("id"));
            Names.CheckName(camera.Name, at.At("name"));
            at.At("floor").Require(
                store.Floors.Any(floor => floor.Id == camera.Floor),
                $"no floor is called '{camera.Floor}'; {Suggestion.For(camera.Floor, store.Floors.Select(floor => floor.Id))}");
            at.At("maxFrameRate").Require(
                camera.MaxFrameRate is >= 0.1 and <= 60,
                $"{camera.MaxFrameRate} is out of range; expected 0.1 to 60 frames per second.");
            Check(camera.Source, at.At("source").At("location"));
            CalibrationRules.Check(camera.Calibration, at.At("calibration"));
        }
    }

    private static void Check(SourceConfiguration source, Problems problems)
    {
        var location = source.Location;
        if (source.Kind == SourceKind.Push)
        {
            problems.Require(location is null, "pushed frames come to this server; leave the location out.");
            return;
        }

        if (!problems.Require(!string.IsNullOrWhiteSpace(location), $"the field is missing; expected {Expected(source.Kind)}."))
        {
            return;
        }

        problems.Require(
            source.Kind switch
            {
                SourceKind.File => File.Exists(location),
                SourceKind.Images => Directory.Exists(location),
                SourceKind.Rtsp => HasScheme(location!, "rtsp", "rtsps"),
                SourceKind.Http => HasScheme(location!, "http", "https"),
                _ => location!.StartsWith("/dev/", StringComparison.Ordinal),
            },
            source.Kind is SourceKind.File or SourceKind.Images
                ? $"there is no {(source.Kind == SourceKind.File ? "file" : "folder")} {location}; expected {Expected(source.Kind)}."
                : $"'{WithoutCredentials(location!)}' does not fit a source of kind '{Spell(source.Kind)}'; expected {Expected(source.Kind)}.");
    }

    private static bool HasScheme(string location, params string[] schemes) =>
        Uri.TryCreate(location, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.Host.Length > 0;

    private static string WithoutCredentials(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0
            ? location.Replace(uri.UserInfo + "@", "", StringComparison.Ordinal)
            : location;

    private static string Spell(SourceKind kind) =>
        System.Text.Json.JsonSerializer.SerializeToElement(kind, ConfigurationJson.Options).GetString()!;

    private static string Expected(SourceKind kind) => kind switch
    {
        SourceKind.File => "a video file",
        SourceKind.Images => "a folder of JPEG or PNG images",
        SourceKind.Rtsp => "a URL such as 'rtsp://192.0.2.7/stream1'",
        SourceKind.Http => "a URL such as 'http://192.0.2.7/video.mjpg'",
        _ => "a device such as '/dev/video0'",
    };
}
