namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>A camera and its file of detections, as the command line names them.</summary>
/// <param name="Name">The camera's name in the calibration.</param>
/// <param name="Path">The file.</param>
internal sealed record CameraFile(string Name, string Path)
{
    /// <summary>Reads <c>NAME=FILE</c>.</summary>
    /// <exception cref="InputException">The text is none.</exception>
    public static CameraFile Parse(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
        ? new(text[..at], text[(at + 1)..])
        : throw new InputException($"--camera {text}: expected NAME=FILE, such as HC3=HC3.det.txt.");

    /// <summary>Refuses a camera that is named twice.</summary>
    /// <exception cref="InputException">One is.</exception>
    public static void CheckNames(IEnumerable<CameraFile> cameras)
    {
        if (cameras.CountBy(camera => camera.Name).FirstOrDefault(count => count.Value > 1).Key is { } twice)
        {
            throw new InputException($"--camera {twice}: the camera is named twice; each has one file.");
        }
    }
}
