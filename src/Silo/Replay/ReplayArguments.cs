using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Replay.Results;

namespace StoreTracking.Silo.Replay;

/// <summary>Checks what <c>replay</c> was told, and says every mistake before anything is started.</summary>
internal static class ReplayArguments
{
    /// <summary>The settings, or null after the mistakes were written.</summary>
    public static ReplaySettings? Read(string store, string camera, string video, string output, TextWriter error)
    {
        var problems = Check(video, output).ToList();
        var file = StoreFile.Read(store);
        problems.AddRange(file.Problems.Select(problem => $"{store}: {problem}"));
        var found = file.Store?.Cameras.FirstOrDefault(known => known.Id == camera);
        if (file.Store is { } read && found is null)
        {
            var suggestion = Suggestion.For(camera, [.. read.Cameras.Select(known => known.Id)]);
            problems.Add($"--camera {camera}: the store '{read.Id}' has no such camera; {suggestion}");
        }

        if (file.Store is { Detector: null })
        {
            problems.Add($"{store}: detector: the field is missing; expected the model that finds people in the recording.");
        }

        foreach (var problem in problems)
        {
            error.WriteLine($"error: {problem}");
        }

        return problems.Count > 0 ? null : new()
        {
            Store = file.Store!,
            Detector = file.Store!.Detector!,
            Camera = found!,
            Video = video,
            Output = output,
        };
    }

    private static IEnumerable<string> Check(string video, string output)
    {
        if (Directory.Exists(video))
        {
            yield return $"--video {video}: this is a folder; expected a video file.";
        }
        else if (!File.Exists(video))
        {
            yield return $"--video {video}: there is no such file; expected a video file.";
        }

        if (File.Exists(output))
        {
            yield return $"--out {output}: this is a file; expected a folder, or a name that is free for one.";
        }
        else if (File.Exists(video) && ResultFiles.WouldReplace(output, video))
        {
            yield return $"--out {output}: a result would overwrite the recording; name another folder.";
        }
    }
}
