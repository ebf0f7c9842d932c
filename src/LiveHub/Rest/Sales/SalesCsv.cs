using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>
/// Reads transactions from a table (RFC 4180) with the columns time, till and amount, in any order. Where semicolons part
/// them, as spreadsheets write where the comma marks decimals, an amount may have a decimal comma.
/// </summary>
internal static class SalesCsv
{
    private const char Quote = '"';

    /// <summary>Reads the table.</summary>
    /// <param name="body">UTF-8, with or without a byte order mark.</param>
    /// <param name="rules">What must hold of each row.</param>
    public static Found<SalesUpload> Read(byte[] body, SaleRules rules)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Problem.BadField("body", "The body is not UTF-8: save the table in that encoding.");
        }

        var lines = text.Split('\n');
        var separator = lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var columns = Split(lines[0].TrimEnd('\r'), separator) ?? [];
        if (columns.FirstOrDefault(static name => !SalesFields.All.Contains(name)) is { } unknown)
        {
            return Problem.BadField("body", $"The first line must name the columns time, till and amount. {SalesFields.Unknown(unknown)}");
        }

        if (columns.Count != SalesFields.All.Length || columns.Distinct().Count() != columns.Count)
        {
            return Problem.BadField("body", "The first line must name the columns time, till and amount, each once.");
        }

        return lines.Length > SalesUpload.MostRows + 2
            ? Problem.BadField("body", $"The table has more than {SalesUpload.MostRows} rows: hand in several uploads.")
            : Read(lines, columns, separator, rules);
    }

    private static SalesUpload Read(string[] lines, List<string> columns, char separator, SaleRules rules)
    {
        var upload = new SalesUpload.Builder(rules);
        var (time, till, amount) = (columns.IndexOf("time"), columns.IndexOf("till"), columns.IndexOf("amount"));
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0)
            {
                continue;
            }

            var cells = Split(line, separator);
            if (cells?.Count == columns.Count)
            {
                var mark = separator == ';' && cells[amount].Contains(',', StringComparison.Ordinal) ? ',' : '.';
                upload.Add(i + 1, cells[time], cells[till], cells[amount], mark);
            }
            else
            {
                upload.Refuse(i + 1, "", cells is null
                    ? "A quote is not closed in its line."
                    : $"The line has {cells.Count} cells: expected {columns.Count}, as the first line has.");
            }
        }

        return upload.Build();
    }

    /// <summary>The cells of a line; null where a quote is not closed.</summary>
    private static List<string>? Split(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == Quote)
            {
                if (isQuoted && i + 1 < line.Length && line[i + 1] == Quote)
                {
                    cell.Append(line[++i]);
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (line[i] == separator && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString().Trim());
        return isQuoted ? null : cells;
    }
}
