using System.Globalization;

namespace StoreTracking.Silo.Replay.Annotation;

/// <summary>Draws numbers: five rows of three dots a digit, the size of a seven-segment display.</summary>
internal static class Digits
{
    /// <summary>The height of a number with its margin, in pixels.</summary>
    public const int Height = ((Rows + 2) * Dot);

    private const int Rows = 5;
    private const int Columns = 3;
    private const int Dot = 3;

    // Row by row from the top, three bits a row.
    private static readonly int[] Shapes =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111, 0b101_101_111_001_001,
        0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010, 0b111_101_111_101_111, 0b111_101_111_001_111,
    ];

    /// <summary>Draws a number on a plate whose corner is given.</summary>
    public static void Draw(Picture picture, int number, int left, int top, Colour ink, Colour plate)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        picture.Fill(left, top, ((text.Length * (Columns + 1)) + 1) * Dot, Height, plate);
        foreach (var digit in text)
        {
            left += Dot;
            DrawDigit(picture, Shapes[digit - '0'], left, top + Dot, ink);
            left += Columns * Dot;
        }
    }

    private static void DrawDigit(Picture picture, int shape, int left, int top, Colour ink)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var bit = (Rows * Columns) - 1 - ((row * Columns) + column);
                if ((shape >> bit & 1) != 0)
                {
                    picture.Fill(left + (column * Dot), top + (row * Dot), Dot, Dot, ink);
                }
            }
        }
    }
}
