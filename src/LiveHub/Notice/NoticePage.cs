using System.Globalization;
using System.Net;
using System.Text;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Writes the notice as one page of HTML that needs no script: on a phone, on a screen, and as a poster on A4.</summary>
internal static class NoticePage
{
    /// <summary>Writes it.</summary>
    /// <param name="store">What is configured of the store.</param>
    /// <param name="facts">What is kept and for how long.</param>
    /// <param name="texts">The language.</param>
    /// <param name="address">Where others find this page.</param>
    public static string Write(StoreConfiguration store, FactOptions facts, NoticeTexts texts, Uri address) =>
        $"""
        <!doctype html>
        <html lang="{texts.Language.Code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(texts.Title)} · {Text(store.Name)}</title>
        <link rel="icon" href="/favicon.svg">
        <link rel="stylesheet" href="/notice/notice.css">
        </head>
        <body>
        <main>
        <header>
        <p class="store">{Text(store.Name)}</p>
        <h1>{Text(texts.Title)}</h1>
        <p class="lead">{Text(texts.Lead)}</p>
        {Remark(store, texts)}
        </header>
        <div class="parts">
        <section><h2>{Text(texts.SeenTitle)}</h2>
        <p>{Text(texts.Seen(store.Cameras.Length))}</p>
        <p>{Text(texts.Followed(store.Reidentification is not null))}</p>
        {Faces(store, texts)}
        {Masked(store, texts)}
        </section>
        <section><h2>{Text(texts.NeverTitle)}</h2>
        <ul class="never">{List(store.ApprovedExpression() is null ? texts.Never : texts.NeverOfFaces)}</ul>
        </section>
        <section><h2>{Text(texts.TimesTitle)}</h2>
        <dl>{Times(store, facts, texts)}</dl>
        </section>
        <section><h2>{Text(texts.PurposeTitle)}</h2>
        <p>{Text(texts.Purpose)}</p>
        {(store.Notice is { } notice ? $"<p><strong>{Text(texts.Basis)}:</strong> {Text(notice.LegalBasis)}</p>" : "")}
        {(store.ApprovedExpression() is { } faces ? $"<p><strong>{Text(texts.BasisOfFaces)}:</strong> {Text(faces.LegalBasis!)}</p>" : "")}
        </section>
        <section><h2>{Text(texts.RightsTitle)}</h2>
        <ul>{List([.. texts.Rights, texts.Authority(store.Notice?.ComplaintAuthority)])}</ul>
        </section>
        {Contacts(store, texts)}
        </div>
        <footer>
        <div class="scan"><div><p>{Text(texts.Scan)}<br><span class="address">{Text(address.ToString())}</span></p>{Version(store, texts)}</div>{QrCode.ToSvg(address.ToString(), $"QR: {Text(address.ToString())}")}</div>
        </footer>
        {Languages(store, texts)}
        </main>
        </body>
        </html>

        """;

    private static string Remark(StoreConfiguration store, NoticeTexts texts) =>
        store.Cameras.All(static camera => camera.Source.Kind == SourceKind.Simulated) && !store.Cameras.IsEmpty
            ? $"<p class=\"remark\">{Text(texts.Simulated)}</p>"
            : store.Notice is null ? $"<p class=\"remark\">{Text(texts.NotYet)}</p>" : "";

    private static string Faces(StoreConfiguration store, NoticeTexts texts) => store.ApprovedExpression() is { } faces
        ? $"<p class=\"faces\">{Text(texts.Faces(faces.Cameras.Length, faces.Model is not null, faces.AgeGender is not null, store.Anonymity.FewestPeople))}</p>"
        : "";

    private static string Masked(StoreConfiguration store, NoticeTexts texts) =>
        store.Cameras.Count(static camera => !camera.Masks.IsEmpty) is > 0 and var masked ? $"<p>{Text(texts.Masked(masked))}</p>" : "";

    private static string Times(StoreConfiguration store, FactOptions facts, NoticeTexts texts)
    {
        var isKept = facts.Folder is not null || facts.ClusterDatabase is not null;
        var seconds = (int)Math.Ceiling(Math.Max(store.Visits.ForgetSeconds, store.Visits.ReentrySeconds));
        (string What, string Long)[] times =
        [
            (texts.Pictures, texts.PicturesKept),
            (texts.Looks, texts.WayKept(seconds, outlives: false)),
            (texts.Way, texts.WayKept(seconds, outlives: isKept)),
            (texts.Events, Kept(facts.KeepFacts)),
            (texts.Hours, Kept(facts.KeepHours)),
        ];
        return string.Concat(times.Select(static time => $"<div><dt>{Text(time.What)}</dt><dd>{Text(time.Long)}</dd></div>"));

        string Kept(TimeSpan time) => isKept ? texts.Days((int)Math.Ceiling(time.TotalDays)) : texts.UntilTheEnd;
    }

    private static string Version(StoreConfiguration store, NoticeTexts texts) =>
        store.Notice is { } notice ? $"<p class=\"version\">{Text(texts.Version(notice.Version))}</p>" : "";

    private static string Contacts(StoreConfiguration store, NoticeTexts texts)
    {
        if (store.Notice is not { } notice)
        {
            return "";
        }

        var html = new StringBuilder($"<section class=\"contacts\"><h2>{Text(texts.AskTitle)}</h2>");
        html.Append(CultureInfo.InvariantCulture, $"<h3>{Text(texts.Controller)}</h3>{Contact(notice.Controller)}");
        if (notice.DataProtectionOfficer is { } officer)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Text(texts.Officer)}</h3>{Contact(officer)}");
        }

        return html.Append("</section>").ToString();
    }

    private static string Contact(ContactConfiguration contact)
    {
        string?[] lines =
        [
            Text(contact.Name),
            contact.Address is { } address ? Text(address) : null,
            contact.Email is { } email ? $"<a href=\"mailto:{Text(email)}\">{Text(email)}</a>" : null,
            contact.Phone is { } phone ? $"<a href=\"tel:{Text(phone.Replace(" ", "", StringComparison.Ordinal))}\">{Text(phone)}</a>" : null,
        ];
        return $"<address>{string.Join("<br>", lines.Where(static line => line is not null))}</address>";
    }

    private static string Languages(StoreConfiguration store, NoticeTexts chosen)
    {
        var links = NoticeLanguages.Of(store.Notice).Select(texts => texts == chosen
            ? $"<li><span aria-current=\"true\">{Text(texts.Language.Name)}</span></li>"
            : $"<li><a href=\"?lang={texts.Language.Code}\" lang=\"{texts.Language.Code}\" hreflang=\"{texts.Language.Code}\">{Text(texts.Language.Name)}</a></li>");
        return $"<nav aria-label=\"{Text(chosen.Languages)}\"><ul>{string.Concat(links)}</ul></nav>";
    }

    private static string List(IEnumerable<string> items) => string.Concat(items.Select(static item => $"<li>{Text(item)}</li>"));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
