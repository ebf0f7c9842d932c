using System.Globalization;
using System.Net;
using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>Writes a privacy report for people: as Markdown, and as a page that prints.</summary>
public static class PrivacyText
{
    /// <summary>Writes it as Markdown.</summary>
    public static string ToMarkdown(PrivacyReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Privacy report: {Cell(report.Name)}\n\n{MadeOf(report)}\n");
        foreach (var section in report.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n");
            foreach (var paragraph in section.Text)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{paragraph}\n");
            }

            if (!section.Columns.IsEmpty)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n| {string.Join(" | ", section.Columns)} |\n|{string.Concat(section.Columns.Select(static _ => "---|"))}\n");
                foreach (var row in section.Rows)
                {
                    text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Cell))} |\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Writes it as a page without scripts.</summary>
    public static string ToPage(PrivacyReport report)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Privacy report · {Html(report.Name)}</title>
            <link rel="icon" href="/favicon.svg">
            <link rel="stylesheet" href="/notice/notice.css">
            </head>
            <body>
            <main class="report">
            <header><p class="store"><a href="/stores/{Html(report.Store)}">{Html(report.Name)}</a></p><h1>Privacy report</h1><p>{Html(MadeOf(report))}</p></header>
            """);
        foreach (var section in report.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section><h2 id=\"{section.Id}\">{Html(section.Title)}</h2>");
            html.AppendJoin("", section.Text.Select(static paragraph => $"<p>{Html(paragraph)}</p>"));
            if (!section.Columns.IsEmpty)
            {
                html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{section.Id}\"><table><thead><tr>");
                html.AppendJoin("", section.Columns.Select(static column => $"<th scope=\"col\">{Html(column)}</th>"));
                html.Append("</tr></thead><tbody>");
                html.AppendJoin("", section.Rows.Select(static row => $"<tr>{string.Concat(row.Select(static cell => $"<td>{Html(cell)}</td>"))}</tr>"));
                html.Append("</tbody></table></div>");
            }

            html.Append("</section>");
        }

        return html.Append("</main></body></html>\n").ToString();
    }

    private static string MadeOf(PrivacyReport report) => string.Create(
        CultureInfo.InvariantCulture, $"Store {report.Store}. Made at {report.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC from {report.Source}.");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
