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
        Detector = store.Detector is not { } detector ? null : detector with
        {
            Model = ResolvePath(detector.Model, folder, problems.At("detector").At("model")),
        },
        Reidentification = store.Reidentification is not { } reidentification ? null : reidentification with
        {
            Model = ResolvePath(reidentification.Model, folder, problems.At("reidentification").At("model")),
        },
        Expression = store.Expression is not { } expression ? null : Resolve(expression, folder, problems.At("expression")),
        Floors = [.. store.Floors.Select((floor, index) => floor with
        {
            Picture = floor.Picture is not { } picture ? null : picture with
            {
                File = PictureRules.IsUpload(picture.File)
                    ? picture.File
                    : ResolvePath(picture.File, folder, problems.At("floors", index).At("picture").At("file")),
            },
        })],
        Webhooks = [.. store.Webhooks.Select((webhook, index) => webhook with
        {
            SecretFile = webhook.SecretFile is not { } file
                ? null
                : ResolvePath(file, folder, problems.At("webhooks", index).At("secretFile")),
        })],
        Cameras = [.. store.Cameras.Select((camera, index) => camera with
        {
            Source = Resolve(camera.Source, folder, problems.At("cameras", index).At("source").At("location")),
        })],
    };

    private static ExpressionConfiguration Resolve(ExpressionConfiguration expression, string folder, Problems problems) => expression with
    {
        Faces = ResolvePath(expression.Faces, folder, problems.At("faces")),
        Model = expression.Model is { } model ? ResolvePath(model, folder, problems.At("model")) : null,
        AgeGender = expression.AgeGender is { } ageGender ? ResolvePath(ageGender, folder, problems.At("ageGender")) : null,
    };

    /// <summary>Resolves one source's location.</summary>
    public static SourceConfiguration Resolve(SourceConfiguration source, string folder, Problems problems) => source with
    {
        Location = source switch
        {
            { Location: null } => null,
            { Kind: SourceKind.File or SourceKind.Images } => ResolvePath(source.Location, folder, problems),
            _ => Expand(source.Location, problems),
        },
    };

    private static string ResolvePath(string text, string folder, Problems problems)
    {
        var path = Expand(text, problems);
        if (problems.Any || !problems.Require(!string.IsNullOrWhiteSpace(path), "the path is blank; expected a path."))
        {
            return path;
        }

        return problems.Require(
            !path.Contains("://", StringComparison.Ordinal) && !path.Contains('\0'), "found a URL or an odd character; expected a path.")
            ? Path.GetFullPath(path, folder)
            : path;
    }

    private static string Expand(string text, Problems problems)
    {
        foreach (var name in Variable().Matches(text).Select(match => match.Groups[1].Value).Distinct())
        {
            problems.Require(
                Environment.GetEnvironmentVariable(name) is not null,
                $"the environment variable {name} is not set; set it, or write the value.");
        }

        return Variable().Replace(text, match => Environment.GetEnvironmentVariable(match.Groups[1].Value) ?? "");
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Variable();
}
