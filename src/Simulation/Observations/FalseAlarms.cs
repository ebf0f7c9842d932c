using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Observations;

/// <summary>Detections of nobody: they appear anywhere in the image, last a few frames and are gone.</summary>
internal sealed class FalseAlarms(ImageSize size, ObservationNoise noise, Random random)
{
    private const float Trembling = 0.03f;

    private readonly (ImageBox Box, bool Lasts)[] _alarms = new (ImageBox, bool)[16];

    /// <summary>Writes the false alarms of the next frame as far as they fit; gives how many.</summary>
    public int Next(Span<Detection> destination)
    {
        // Births and deaths per frame balance at the configured number.
        var life = MathF.Max(1, noise.FalseAlarmLife);
        var births = random.Poisson(noise.FalseAlarms / life);
        var count = 0;
        foreach (ref var alarm in _alarms.AsSpan())
        {
            alarm.Lasts = alarm.Lasts && random.Happens(1 - (1 / life));
            if (!alarm.Lasts && births > 0)
            {
                alarm = (Anywhere(), true);
                births--;
            }

            if (alarm.Lasts && count < destination.Length)
            {
                var score = Math.Clamp(random.Normal(noise.FalseScore, noise.ScoreDeviation), 0.01f, 1);
                destination[count++] = new(Tremble(alarm.Box), score);
            }
        }

        return count;
    }

    private ImageBox Anywhere()
    {
        var height = size.Height * random.Between(0.08f, 0.45f);
        var width = height * random.Between(0.3f, 0.55f);
        var (left, top) = (random.NextSingle() * (size.Width - width), random.NextSingle() * (size.Height - height));
        return new(left, top, left + width, top + height);
    }

    private ImageBox Tremble(in ImageBox box)
    {
        var (x, y) = (random.Normal(0, Trembling * box.Height), random.Normal(0, Trembling * box.Height));
        return new(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y);
    }
}
