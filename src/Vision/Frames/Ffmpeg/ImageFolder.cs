using System.Globalization;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>A folder of images as an input of FFmpeg.</summary>
internal static class ImageFolder
{
    /// <summary>The arguments that read its images in the ordinal order of their names.</summary>
    /// <exception cref="FrameSourceException">There is no such folder, it holds no image, or it mixes JPEG and PNG.</exception>
    public static string[] Arguments(string folder, double rate)
    {
        var jpegs = Count(folder, ".jpg", ".jpeg");
        var pngs = Count(folder, ".png");
        if (jpegs == 0 && pngs == 0)
        {
            throw new FrameSourceException($"The folder {folder} holds no image; put files named .jpg, .jpeg or .png into it.", isTransient: false);
        }

        if (jpegs > 0 && pngs > 0)
        {
            throw new FrameSourceException(
                $"The folder {folder} mixes {jpegs} JPEG and {pngs} PNG images; keep one format.", isTransient: false);
        }

        // The decoder is named, since FFmpeg would otherwise guess it from the first file, which may be broken.
        var (decoder, pattern) = jpegs > 0 ? ("mjpeg", "*.[jJ][pP]*[gG]") : ("png", "*.[pP][nN][gG]");
        return
        [
            "-f", "image2", "-framerate", rate.ToString("R", CultureInfo.InvariantCulture),
            "-pattern_type", "glob", "-c:v", decoder, "-i", Path.Combine(Escape(Path.GetFullPath(folder)), pattern),
        ];
    }

    private static int Count(string folder, params string[] extensions)
    {
        try
        {
            return Directory.EnumerateFiles(folder).Count(file => extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FrameSourceException(
                $"The folder {folder} cannot be read; check that it exists and that this program may read it.", isTransient: false, error);
        }
    }

    private static string Escape(string folder) =>
        string.Concat(folder.Select(character => character is '*' or '?' or '[' or ']' or '{' or '}' or '\\' ? $"\\{character}" : $"{character}"));
}
