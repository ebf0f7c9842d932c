using System.Net;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests.Notice;

public sealed class NoticeTests
{
    private static readonly Uri Address = new("https://shop.example/notice/main-street");

    private static StoreConfiguration Store => new TestCatalog().Find(new("main-street"))!;

    [Theory]
    [InlineData(null, "de-CH, fr;q=0.9", "de")]
    [InlineData(null, "fr;q=0.2, en;q=0.9", "en")]
    [InlineData(null, "ja", "de")]
    [InlineData(null, "en;q=0, fr", "fr")]
    [InlineData("fr", "de", "fr")]
    public void The_address_chooses_the_language_then_the_browser_then_the_store(string? named, string accepted, string expected)
    {
        var notice = Store.Notice! with { Languages = [NoticeLanguage.German, NoticeLanguage.English, NoticeLanguage.French] };

        var chosen = NoticeLanguages.Choose(notice, named, Microsoft.Net.Http.Headers.StringWithQualityHeaderValue.ParseList([accepted]).ToList());

        Assert.Equal(expected, chosen.Language.Code);
    }

    [Fact]
    public void It_says_for_how_long_what_is_configured_keeps_anything()
    {
        var store = Store with { Visits = new() { ForgetSeconds = 75 } };
        var options = new FactOptions { Folder = "/data", KeepFacts = TimeSpan.FromDays(17), KeepHours = TimeSpan.FromDays(1234) };

        var page = NoticePage.Write(store, options, NoticeTexts.In(NoticeLanguage.English), Address);

        Assert.Contains("at the latest 75 seconds after you were last seen; one day if", page, StringComparison.Ordinal);
        Assert.Contains("<dd>17 days</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>1,234 days</dd>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<dd>only in memory, until the program ends</dd>", NoticePage.Write(store, new(), NoticeTexts.In(NoticeLanguage.English), Address), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_is_read_of_faces_once_that_is_approved_for_this_notice()
    {
        var faces = new ExpressionConfiguration
        {
            Cameras = ["door"], Faces = "faces.onnx", Model = "moods.onnx", LegalBasis = "Consent", NoticeVersion = Store.Notice!.Version, ApprovedBy = "A. Officer",
        };
        var store = Store with { Expression = faces, Anonymity = new() { FewestPeople = 8 } };

        Assert.Contains(
            "One of them looks at faces too: a computer estimates whether people look pleased, and forgets each face at once. It tells this only of at least 8 people together.",
            Page(store, NoticeLanguage.English), StringComparison.Ordinal);
        Assert.Contains("ob Menschen zufrieden aussehen, wie alt", Page(store with { Expression = faces with { AgeGender = "age.onnx" } }, NoticeLanguage.German), StringComparison.Ordinal);
        Assert.Contains("Legal basis for looking at faces:</strong> Consent", Page(store, NoticeLanguage.English), StringComparison.Ordinal);
        Assert.Contains("nothing of a single face is told", Page(store, NoticeLanguage.English), StringComparison.Ordinal);
        foreach (var without in new[] { faces with { ApprovedBy = null }, faces with { NoticeVersion = "another" } })
        {
            Assert.DoesNotContain("looks at faces", Page(store with { Expression = without }, NoticeLanguage.English), StringComparison.Ordinal);
        }

        static string Page(StoreConfiguration store, NoticeLanguage language) =>
            WebUtility.HtmlDecode(NoticePage.Write(store, new(), NoticeTexts.In(language), Address));
    }

    [Fact]
    public void It_says_what_the_cameras_do()
    {
        var camera = Store.Cameras[0];
        var store = Store with
        {
            Cameras = [camera, camera with { Masks = [[new(0, 0), new(1, 0), new(1, 1)]] }],
            Reidentification = new() { Model = "looks.onnx" },
        };

        var page = NoticePage.Write(store, new(), NoticeTexts.In(NoticeLanguage.English), Address);

        Assert.Contains("2 cameras count how many people", page, StringComparison.Ordinal);
        Assert.Contains("In the picture of one camera, parts are blacked out", page, StringComparison.Ordinal);
        Assert.Contains("compares what people look like", page, StringComparison.Ordinal);
        Assert.DoesNotContain("demonstration", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeLanguage.English)]
    [InlineData(NoticeLanguage.German)]
    [InlineData(NoticeLanguage.French)]
    public void Every_language_names_who_answers_and_what_is_configured_stays_text(NoticeLanguage language)
    {
        var store = Store with
        {
            Name = "<Fish & Chips>",
            Notice = Store.Notice! with { DataProtectionOfficer = new() { Name = "O'Brien", Phone = "+49 30 123" }, ComplaintAuthority = "The <authority>" },
        };

        var page = WebUtility.HtmlDecode(NoticePage.Write(store, new(), NoticeTexts.In(language), Address));

        foreach (var expected in new[] { "Example Ltd", "privacy@example.com", "O'Brien", "tel:+4930123", "A test", "2026-11", Address.ToString() })
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<Fish", NoticePage.Write(store, new(), NoticeTexts.In(language), Address), StringComparison.Ordinal);
        Assert.DoesNotContain("<authority>", NoticePage.Write(store, new(), NoticeTexts.In(language), Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_served_in_a_language_that_it_has()
    {
        await using var host = await TestHost.StartAsync();
        var cancellation = TestContext.Current.CancellationToken;

        using var answer = await host.Http.GetAsync("notice/main-street", cancellation);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains($"{host.Address}notice/main-street", await answer.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);

        using var other = await host.Http.GetAsync("notice/main-street?lang=tlh", cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Contains("expected en.", await other.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("notice/nowhere", cancellation)).StatusCode);
        Assert.StartsWith(":root", await host.Http.GetStringAsync("notice/notice.css", cancellation), StringComparison.Ordinal);
    }
}
