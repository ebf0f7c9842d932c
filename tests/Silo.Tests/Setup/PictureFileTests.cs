using StoreTracking.Silo.Setup;

namespace StoreTracking.Silo.Tests.Setup;

public sealed class PictureFileTests
{
    private static readonly byte[] Png =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0x80, 0, 0, 1, 0x68, 8, 2, 0, 0, 0];

    // A comment of four bytes, fill bytes, a table of three, then the frame header: 8 bits, 360 rows of 640.
    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC2, 0, 17, 8, 1, 0x68, 2, 0x80, 3, 1, 0x22, 0];

    [Fact]
    public void The_size_of_a_PNG_is_read() => Assert.Equal(new PictureFile(true, 640, 360), PictureFile.Read(Png));

    [Fact]
    public void The_size_of_a_JPEG_is_read() => Assert.Equal(new PictureFile(false, 640, 360), PictureFile.Read(Jpeg));

    [Fact]
    public void A_file_that_ends_too_soon_or_is_something_else_is_no_picture()
    {
        Assert.All(Enumerable.Range(0, 24), length => Assert.Null(PictureFile.Read(Png.AsSpan(0, length))));
        Assert.All(Enumerable.Range(0, 22), length => Assert.Null(PictureFile.Read(Jpeg.AsSpan(0, length))));
        Assert.Null(PictureFile.Read("GIF89a and more than twenty-four bytes"u8));
        Assert.Null(PictureFile.Read("<svg xmlns='http://www.w3.org/2000/svg'/>"u8));
    }
}
