using System.Globalization;

namespace StoreTracking.Silo.Evaluation.Files;

/// <summary>One row of a text file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Values">The numbers, all finite.</param>
internal readonly record struct Row(string Path, int Line, double[] Values)
{
    // Ten days at 30 frames a second are 26 million frames: a higher number is a mistake, and walking up to it takes long.
    private const int MostFrames = 30_000_000;

    /// <summary>The frame's number: the first column of every format here.</summary>
    /// <exception cref="InputException">It is no frame's number.</exception>
    public int Frame => Values[0] is >= 1 and <= MostFrames && double.IsInteger(Values[0])
        ? (int)Values[0]
        : throw Wrong(0, "frame", $"a whole number from 1 to {MostFrames.ToString("N0", CultureInfo.InvariantCulture)}");

    /// <summary>The identity: the second column.</summary>
    /// <exception cref="InputException">It is not a whole number.</exception>
    public int Id => double.IsInteger(Values[1]) && Math.Abs(Values[1]) <= int.MaxValue
        ? (int)Values[1]
        : throw Wrong(1, "id", "a whole number");

    /// <summary>The complaint that a column is wrong.</summary>
    public InputException Wrong(int column, string name, string right) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Path}, line {Line}: {name} is {Values[column]}; expected {right}."));
}
