using System.Buffers.Binary;

namespace StoreTracking.Silo.Setup;

/// <summary>What a picture's file says of itself.</summary>
/// <param name="IsPng">PNG; otherwise JPEG.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
internal readonly record struct PictureFile(bool IsPng, int Width, int Height)
{
    private const byte Marker = 0xFF;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads the beginning of a file; null where it is neither PNG nor JPEG, or its size is not told.</summary>
    public static PictureFile? Read(ReadOnlySpan<byte> file) => ReadPng(file) ?? ReadJpeg(file);

    // The PNG specification: a signature, then the chunk IHDR with width and height.
    private static PictureFile? ReadPng(ReadOnlySpan<byte> file) =>
        file.Length > 24 && file.StartsWith(PngSignature) && file[12..16].SequenceEqual("IHDR"u8)
            ? new(true, BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    // ITU-T T.81, annex B: segments, each with its length, up to the frame header (SOF) with height and width.
    private static PictureFile? ReadJpeg(ReadOnlySpan<byte> file)
    {
        if (file is not [Marker, 0xD8, Marker, ..])
        {
            return null;
        }

        var at = 2;
        while (at + 9 < file.Length && file[at] == Marker)
        {
            var kind = file[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(false, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            // A marker may be filled up with FF.
            at += kind == Marker ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }
}
