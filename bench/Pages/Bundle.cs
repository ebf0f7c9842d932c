using System.IO.Compression;

namespace StoreTracking.Pages;

/// <summary>How large the built pages are for a browser.</summary>
internal static class Bundle
{
    /// <summary>The bytes of all scripts and styles, compressed by gzip as well as it can, by file.</summary>
    public static IEnumerable<(string File, long Bytes)> Files(string webRoot) =>
        from file in Directory.GetFiles(Path.Combine(webRoot, "assets"))
        where Path.GetExtension(file) is ".js" or ".css"
        orderby file
        select (Path.GetFileName(file), Compressed(file));

    private static long Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return target.Length;
    }
}
