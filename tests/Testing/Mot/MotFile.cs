using System.Globalization;

namespace StoreTracking.Testing.Mot;

/// <summary>Reads the text files of the MOTChallenge (Leal-Taixé et al., 2015), for tests that know nothing of the host and its own reader.</summary>
public static class MotFile
{
    /// <summary>The rows of a file, in its order; empty lines are skipped.</summary>
    /// <exception cref="FormatException">A line has fewer than seven numbers; the message names file and line.</exception>
    public static IReadOnlyList<MotRow> Read(string path) =>
        [.. File.ReadLines(path)
            .Select((text, index) => (Text: text, Number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => Parse(line.Text, path, line.Number))];

    private static MotRow Parse(string text, string path, int number)
    {
        var fields = text.Split(',');
        var values = new double[fields.Length];
        for (var index = 0; index < fields.Length; index++)
        {
            if (!double.TryParse(fields[index], NumberStyles.Float, CultureInfo.InvariantCulture, out values[index]))
            {
                throw Malformed(text, path, number);
            }
        }

        return values.Length >= 7
            ? new((int)values[0], (int)values[1], (float)values[2], (float)values[3], (float)values[4], (float)values[5],
                (float)values[6], values.Length > 7 ? values[7] : -1)
            : throw Malformed(text, path, number);
    }

    private static FormatException Malformed(string text, string path, int number) =>
        new($"{path}, line {number}: '{text}' is not a MOTChallenge row; expected frame,id,left,top,width,height,confidence,...");
}
