using System.Numerics;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>One bar of a trolley: its ends (forward, left and up from the middle of the handle's foot point) and its radius, in metres.</summary>
internal readonly record struct Bar(Vector3 From, Vector3 To, float Radius);

/// <summary>A shopping trolley of wire: the bars that make it, for whoever draws one.</summary>
internal static class TrolleyShape
{
    private const float Rim = 0.98f;
    private const float Bottom = 0.52f;
    private const float Length = 0.85f;
    private static readonly float[] Sides = [-1, 1];

    /// <summary>All of its bars.</summary>
    public static readonly Bar[] Bars = [.. Basket(), .. Frame()];

    private static IEnumerable<Bar> Basket()
    {
        foreach (var side in Sides)
        {
            yield return new(new(0.05f, side * 0.27f, Rim), new(Length, side * 0.21f, Rim - 0.08f), 0.012f);
            yield return new(new(0.12f, side * 0.22f, Bottom), new(Length - 0.1f, side * 0.17f, Bottom + 0.05f), 0.009f);
            for (var i = 0; i <= 8; i++)
            {
                var share = i / 8f;
                yield return new(
                    new(0.05f + (share * (Length - 0.05f)), side * (0.27f - (0.06f * share)), Rim - (0.08f * share)),
                    new(0.12f + (share * (Length - 0.22f)), side * (0.22f - (0.05f * share)), Bottom + (0.05f * share)),
                    0.005f);
            }

            for (var i = 1; i <= 3; i++)
            {
                var share = i / 4f;
                yield return new(
                    new(0.05f + (0.07f * share), side * (0.27f - (0.05f * share)), Rim - (0.46f * share)),
                    new(Length - (0.1f * share), side * (0.21f - (0.04f * share)), Rim - 0.08f - (0.33f * share)),
                    0.005f);
            }
        }

        for (var i = 0; i <= 4; i++)
        {
            var left = -1 + (i / 2f);
            yield return new(new(Length, left * 0.21f, Rim - 0.08f), new(Length - 0.1f, left * 0.17f, Bottom + 0.05f), 0.005f);
            yield return new(new(0.12f, left * 0.22f, Bottom), new(Length - 0.1f, left * 0.17f, Bottom + 0.05f), 0.005f);
        }

        yield return new(new(Length, -0.21f, Rim - 0.08f), new(Length, 0.21f, Rim - 0.08f), 0.012f);
    }

    private static IEnumerable<Bar> Frame()
    {
        yield return new(new(0, -0.28f, Rim + 0.05f), new(0, 0.28f, Rim + 0.05f), 0.017f);
        foreach (var side in Sides)
        {
            yield return new(new(0, side * 0.27f, Rim + 0.05f), new(0.10f, side * 0.25f, 0.16f), 0.013f);
            yield return new(new(0.10f, side * 0.25f, 0.16f), new(Length - 0.05f, side * 0.18f, 0.16f), 0.013f);
            yield return new(new(0.12f, side * 0.25f, 0.13f), new(0.12f, side * 0.25f, 0.02f), 0.03f);
            yield return new(new(Length - 0.08f, side * 0.18f, 0.13f), new(Length - 0.08f, side * 0.18f, 0.02f), 0.03f);
        }
    }
}
