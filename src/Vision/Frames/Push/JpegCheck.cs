namespace StoreTracking.Vision.Frames.Push;

/// <summary>What can be seen of a JPEG image without decoding it.</summary>
internal static class JpegCheck
{
    private const int Shortest = 64;

    private static ReadOnlySpan<byte> Start => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> End => [0xFF, 0xD9];

    /// <summary>Why the bytes cannot be a whole JPEG image of at most so many bytes, or null where they may be one.</summary>
    public static string? FindFault(ReadOnlySpan<byte> jpeg, int maxBytes)
    {
        if (jpeg.Length > maxBytes)
        {
            return $"The image has {jpeg.Length} bytes; at most {maxBytes} are taken: send a smaller one.";
        }

        if (!jpeg.StartsWith(Start))
        {
            return $"The {jpeg.Length} bytes do not begin as a JPEG image does (FF D8 FF): send one JPEG image.";
        }

        // Some cameras fill up their buffer with zeros, some end it as a line.
        var content = jpeg.TrimEnd([(byte)0, (byte)'\r', (byte)'\n']);
        return content.Length >= Shortest && content.EndsWith(End)
            ? null
            : $"The image stops after {jpeg.Length} bytes without the end of a JPEG image (FF D9): it is cut off, send all of it.";
    }
}
