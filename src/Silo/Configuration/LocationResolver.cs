using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>
/// Makes the paths and URLs of a store's file usable: <c>${NAME}</c> becomes the environment variable's value (so that
/// no password needs to stand in a file), and a relative path starts at the file.
/// </summary>
internal static partial class LocationResolver
{
    public static StoreConfiguration Resolve(StoreConfiguration store, string folder, Problems problems) => store with
    {
        Detector = store.Detector with
        {
            Model = Anchor(Expand(store.Detector.Model, problems.At("detector").At("model")), folder),
        },
        Cameras = [.. store.Cameras.Select((camera, index) => camera with
        {
            Source = Resolve(camera.Source, folder, problems.At("cameras", index).At("source").At("location")),
        })],
    };

    private static SourceConfiguration Resolve(SourceConfiguration source, string folder, Problems problems)
    {
        if (source.Location is null)
        {
            return source;
        }

        var location = Expand(source.Location, problems);
        return source with
        {
            Location = source.Kind is SourceKind.File or SourceKind.Images ? Anchor(location, folder) : location,
        };
    }

    private static string Expand(string text, Problems problems) => Variable().Replace(text, match =>
    {
        var name = match.Groups[1].Value;
        var value = Environment.GetEnvironmentVariable(name);
        problems.Require(value is not null, $"the environment variable {name} is not set; set it, or write the value.");
        return value ?? "";
    });

    private static string Anchor(string path, string folder) => Path.GetFullPath(path, folder);

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Variable();
}
