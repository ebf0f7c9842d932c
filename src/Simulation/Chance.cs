namespace StoreTracking.Simulation;

/// <summary>Draws from the distributions that a simulation needs, and seeds that do not depend on the order of drawing.</summary>
internal static class Chance
{
    /// <summary>A generator for one purpose of a seeded run: the same three numbers give the same draws.</summary>
    public static Random Stream(int seed, int party, int member)
    {
        // The finaliser of SplitMix64 (Steele, Lea and Flood 2014) spreads neighbouring numbers over all seeds.
        var mixed = (ulong)(uint)seed;
        mixed = Mix(mixed + (0x9E3779B97F4A7C15 * (ulong)(uint)party));
        mixed = Mix(mixed + (0x9E3779B97F4A7C15 * (ulong)(uint)member));
        return new((int)(mixed >> 33));
    }

    /// <summary>Normal, by Box and Muller (1958).</summary>
    public static float Normal(this Random random, float mean, float deviation) =>
        mean + (deviation * (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));

    /// <summary>Log-normal, given by its median and the standard deviation of its logarithm.</summary>
    public static float LogNormal(this Random random, float median, float deviation) =>
        median * MathF.Exp(random.Normal(0, deviation));

    /// <summary>Exponential with a mean of one.</summary>
    public static double Exponential(this Random random) => -Math.Log(1 - random.NextDouble());

    /// <summary>Evenly from a range.</summary>
    public static float Between(this Random random, float low, float high) => low + ((high - low) * random.NextSingle());

    /// <summary>True with a probability.</summary>
    public static bool Happens(this Random random, float probability) => random.NextSingle() < probability;

    /// <summary>A Poisson number of a small mean, by multiplying (Knuth, "Seminumerical Algorithms", 3.4.1).</summary>
    public static int Poisson(this Random random, float mean)
    {
        if (mean <= 0)
        {
            return 0;
        }

        var number = 0;
        for (var left = random.NextDouble(); left > Math.Exp(-mean); left *= random.NextDouble())
        {
            number++;
        }

        return number;
    }

    /// <summary>A Poisson number under the condition that it is not zero, by inversion.</summary>
    public static int PositivePoisson(this Random random, double mean)
    {
        var share = mean / (Math.Exp(mean) - 1);
        var left = random.NextDouble() - share;
        var number = 1;
        while (left > 0 && share > 1e-12)
        {
            number++;
            share *= mean / number;
            left -= share;
        }

        return number;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
