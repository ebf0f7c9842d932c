using System.Text.Json;
using StoreTracking.Simulation.Rendering.Scenes;
using StoreTracking.Testing;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Tests.Rendering.Scenes;

public class TrainingSetTests
{
    private static readonly ImageSize Size = new(96, 54);

    [Fact]
    public void Frames_and_boxes_are_written_in_the_agreed_form()
    {
        using var folder = new TemporaryFolder();
        TrainingSet.Write(folder.Path, 4, 20, Size);

        Assert.Equal(20 * 3 * Size.Width * Size.Height, new FileInfo(Path.Combine(folder.Path, "frames.bgr")).Length);
        var lines = File.ReadAllLines(Path.Combine(folder.Path, "boxes.jsonl"));
        Assert.Equal(20, lines.Length);
        var boxes = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            using var line = JsonDocument.Parse(lines[i]);
            Assert.Equal(i, line.RootElement.GetProperty("frame").GetInt32());
            foreach (var box in line.RootElement.GetProperty("boxes").EnumerateArray())
            {
                var values = box.EnumerateArray().Select(value => value.GetSingle()).ToArray();
                Assert.Equal(5, values.Length);
                Assert.InRange(values[0], 0, Size.Width);
                Assert.InRange(values[1], 0, Size.Height);
                Assert.InRange(values[0] + values[2], 0, Size.Width + 0.02f);
                Assert.InRange(values[1] + values[3], 0, Size.Height + 0.02f);
                Assert.InRange(values[4], 0, 1);
                boxes++;
            }
        }

        Assert.InRange(boxes, 20, 300);
    }

    [Fact]
    public void The_same_seed_writes_the_same_files_and_another_seed_others()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        using var third = new TemporaryFolder();
        TrainingSet.Write(first.Path, 4, 8, Size);
        TrainingSet.Write(second.Path, 4, 8, Size);
        TrainingSet.Write(third.Path, 5, 8, Size);

        Assert.True(Frames(first).SequenceEqual(Frames(second)));
        Assert.False(Frames(first).SequenceEqual(Frames(third)));
    }

    private static byte[] Frames(TemporaryFolder folder) => File.ReadAllBytes(Path.Combine(folder.Path, "frames.bgr"));
}
