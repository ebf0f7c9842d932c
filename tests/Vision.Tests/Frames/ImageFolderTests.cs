using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class ImageFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_broken_jpeg_is_skipped_and_leaves_its_time_empty()
    {
        Clips.Jpegs(_folder, 5, "64x48");
        await File.WriteAllTextAsync(_folder.File("64x48-003.jpg"), "no image");
        Assert.Equal<double[]>([0, 0.1, 0.3, 0.4], await TimesAsync(Folder()));
    }

    [Fact]
    public async Task A_broken_first_image_is_skipped()
    {
        Clips.Jpegs(_folder, 3, "64x48");
        await File.WriteAllTextAsync(_folder.File("64x48-001.jpg"), "no image");
        Assert.Equal<double[]>([0, 0.1], await TimesAsync(Folder()));
    }

    [Fact]
    public async Task Images_come_in_the_order_of_their_names_at_the_wanted_pace()
    {
        foreach (var (name, grey) in new[] { ("b.png", "0x808080"), ("a.png", "0x000000"), ("C.PNG", "0xFFFFFF") })
        {
            Clips.Make(_folder, "one.png", $"color=c={grey}:size=64x48", "-frames:v", "1");
            File.Move(_folder.File("one.png"), _folder.File(name));
        }

        await using var source = FrameSources.Open(Folder() with { MaxFrameRate = 2 }, new ManualTimeProvider());
        var greys = new List<int>();
        while (await source.ReadAsync(Patience.Token) is { } frame)
        {
            greys.Add(frame.Pixels[0] / 64);
            Assert.Equal(new ImageSize(64, 48), frame.NativeSize);
            frame.Dispose();
        }

        Assert.Equal([3, 0, 2], greys);
        Assert.Equal<double[]>([0, 0.5, 1], await TimesAsync(Folder() with { MaxFrameRate = 2 }));
    }

    [Fact]
    public async Task A_folder_whose_name_looks_like_a_pattern_is_read()
    {
        var odd = Directory.CreateDirectory(_folder.File("shop [1] {a}")).FullName;
        Clips.Jpegs(_folder, 1, "64x48");
        File.Move(_folder.File("64x48-001.jpg"), Path.Combine(odd, "one.jpeg"));
        Assert.Equal<double[]>([0], await TimesAsync(Folder() with { Location = odd }));
    }

    [Fact]
    public Task A_missing_folder_is_final() => FailsAsync(_folder.File("none"), "none cannot be read; check that it exists");

    [Fact]
    public Task A_folder_without_images_is_final() => FailsAsync(_folder.Path, "holds no image; put files named .jpg, .jpeg or .png into it.");

    [Fact]
    public Task A_folder_of_broken_images_is_final()
    {
        _folder.Write("a.jpg", "no image");
        return FailsAsync(_folder.Path, _folder.Path);
    }

    [Fact]
    public Task A_folder_of_two_formats_is_final()
    {
        _folder.Write("a.jpg", "");
        _folder.Write("b.png", "");
        return FailsAsync(_folder.Path, "mixes 1 JPEG and 1 PNG images; keep one format.");
    }

    private FrameSourceOptions Folder() => new() { Kind = FrameSourceKind.Images, Location = _folder.Path };

    private async Task FailsAsync(string location, string sentence)
    {
        await using var source = FrameSources.Open(Folder() with { Location = location }, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<FrameSourceException>(async () => await source.ReadAsync(Patience.Token));
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    private static async Task<double[]> TimesAsync(FrameSourceOptions options)
    {
        await using var source = FrameSources.Open(options, new ManualTimeProvider());
        var times = new List<DateTimeOffset>();
        while (await source.ReadAsync(Patience.Token) is { } frame)
        {
            times.Add(frame.CapturedAt);
            frame.Dispose();
        }

        return [.. times.Select(time => Math.Round((time - times[0]).TotalSeconds, 6))];
    }
}
