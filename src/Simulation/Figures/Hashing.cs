using System.Runtime.CompilerServices;

namespace StoreTracking.Simulation.Figures;

/// <summary>Chance without state: the same numbers give the same value in every process.</summary>
internal static class Hashing
{
    /// <summary>Mixes a number well (the finaliser of MurmurHash3, by Austin Appleby).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x85EBCA6B;
        value ^= value >> 13;
        value *= 0xC2B2AE35;
        return value ^ (value >> 16);
    }

    /// <summary>Mixes two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b) => Mix(a ^ (Mix(b) + 0x9E3779B9 + (a << 6)));

    /// <summary>0 to below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Unit(uint value) => (value >> 8) * (1f / (1 << 24));

    /// <summary>0 to below 1, for a cell of a grid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Unit(uint seed, int x, int y) => Unit(Mix(seed + ((uint)x * 0x8DA6B343), (uint)y * 0xD8163841));

    /// <summary>Value noise: smooth, 0 to 1, one bump per unit of length.</summary>
    public static float Noise(uint seed, float x, float y)
    {
        var cellX = (int)MathF.Floor(x);
        var cellY = (int)MathF.Floor(y);
        var shareX = Smooth(x - cellX);
        var shareY = Smooth(y - cellY);
        var near = Lerp(Unit(seed, cellX, cellY), Unit(seed, cellX + 1, cellY), shareX);
        var far = Lerp(Unit(seed, cellX, cellY + 1), Unit(seed, cellX + 1, cellY + 1), shareX);
        return Lerp(near, far, shareY);
    }

    private static float Smooth(float share) => share * share * (3 - (2 * share));

    private static float Lerp(float a, float b, float share) => a + ((b - a) * share);
}
