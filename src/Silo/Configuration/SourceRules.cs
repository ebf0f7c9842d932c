using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of the places that frames come from. No message repeats a URL: it may hold a password.</summary>
internal static class SourceRules
{
    public static void Check(SourceConfiguration source, Problems problems)
    {
        problems.At("loop").Require(
            !source.Loop || source.Kind is SourceKind.File or SourceKind.Images,
            $"a source of kind '{JsonWords.Value(source.Kind)}' has no end to start again from; leave loop out, or write false.");

        var at = problems.At("location");
        if (at.Any)
        {
            return;
        }

        if (source.Kind is SourceKind.Push or SourceKind.Observations)
        {
            at.Require(source.Location is null, "what is posted comes to this server; leave the location out.");
        }
        else if (source.Kind == SourceKind.Simulated)
        {
            at.Require(source.Location is null, "a simulated camera sees the store's simulation; leave the location out.");
        }
        else if (string.IsNullOrWhiteSpace(source.Location))
        {
            at.Add($"the location of a source of kind '{JsonWords.Value(source.Kind)}' is missing; expected {Expected(source.Kind)}.");
        }
        else if (WhatIsWrong(source.Kind, source.Location) is { } found)
        {
            at.Add($"{found}; expected {Expected(source.Kind)}.");
        }
    }

    private static string? WhatIsWrong(SourceKind kind, string location) => kind switch
    {
        SourceKind.File => File.Exists(location) ? null : $"there is no file {location}",
        SourceKind.Images => Directory.Exists(location) ? null : $"there is no folder {location}",
        SourceKind.Rtsp => WhatIsWrong(location, "rtsp", "rtsps"),
        SourceKind.Http => WhatIsWrong(location, "http", "https"),
        _ => location.StartsWith("/dev/", StringComparison.Ordinal) && location.Length > 5 ? null : "found no path below /dev",
    };

    private static string? WhatIsWrong(string location, params ReadOnlySpan<string> schemes)
    {
        if (!location.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(location, UriKind.Absolute, out var url))
        {
            return "found a text that is not a URL";
        }

        return !schemes.Contains(url.Scheme) ? $"found a URL that begins with '{url.Scheme}://'"
            : url.Host.Length == 0 ? "found a URL without a host"
            : null;
    }

    private static string Expected(SourceKind kind) => kind switch
    {
        SourceKind.File => "a video file",
        SourceKind.Images => "a folder of JPEG or PNG images",
        SourceKind.Rtsp => "a URL such as 'rtsp://192.0.2.7/stream1'",
        SourceKind.Http => "a URL such as 'http://192.0.2.7/video.mjpg'",
        _ => "a device such as '/dev/video0'",
    };
}
