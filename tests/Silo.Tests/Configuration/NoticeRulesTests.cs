using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class NoticeRulesTests
{
    [Theory]
    [InlineData("notice.version", "\" \"", "notice.version: the text is blank; expected the version of the notice at the entrance, such as '2026-11'.")]
    [InlineData("notice.languages", "[]", "notice.languages: the list is empty; expected at least one language.")]
    [InlineData("notice.languages", """["en", "en"]""", "notice.languages: a language stands twice; expected each once.")]
    [InlineData("notice.controller", """{ "name": "Corner Ltd" }""", "notice.controller: nobody can be reached; expected email, phone or both.")]
    [InlineData("notice.controller.email", "\"nobody\"", "notice.controller.email: 'nobody' is not an e-mail address; expected one such as 'privacy@example.com'.")]
    [InlineData("notice.dataProtectionOfficer.phone", "\"call me\"", "notice.dataProtectionOfficer.phone: 'call me' is not a phone number; expected digits, such as '+49 30 123456'.")]
    [InlineData("notice.legalBasis", "\"\"", "notice.legalBasis: the text is blank; expected the legal basis as visitors read it.")]
    [InlineData("notice.complaintAuthority", "\"\"", "notice.complaintAuthority: the text is blank; expected the authority's name.")]
    public void A_mistake_is_reported_once(string path, string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Fact]
    public void A_language_without_texts_is_refused() => Assert.StartsWith(
        "notice.languages[0]: 'tlh' is not a known value; ",
        Assert.Single(StoreDocument.ProblemsAfter("notice.languages", """["tlh"]""")), StringComparison.Ordinal);

    [Fact]
    public void A_store_without_a_notice_loads_and_none_of_its_cameras_may_start()
    {
        using var document = new StoreDocument();
        StoreDocument.Set(document.Root, "notice", null);

        var store = document.Read().Store!;

        Assert.All(store.Cameras, camera => Assert.False(store.MayStart(camera)));
        Assert.True(store.MayStart(store.Cameras[0] with { Source = new() { Kind = SourceKind.Simulated } }));
    }
}
