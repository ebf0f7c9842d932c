namespace StoreTracking.Silo.Tests.Configuration;

public sealed class WebhookRulesTests
{
    private const string SecretVariable = "STORETRACKING_TEST_WEBHOOK_SECRET";

    private const string Webhook = $$"""{ "id": "signage", "url": "https://signage.example.com/signals", "secretVariable": "{{SecretVariable}}" }""";

    public WebhookRulesTests() => Environment.SetEnvironmentVariable(SecretVariable, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    [Theory]
    [InlineData("id", "\"Signage\"", "webhooks[0].id: 'Signage' is not an id; expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'; did you mean 'signage'?")]
    [InlineData("url", "\"signage.example.com\"", "webhooks[0].url: 'signage.example.com' is not an address; expected one such as 'https://signage.example.com/signals'.")]
    [InlineData("url", "\"ftp://signage.example.com\"", "webhooks[0].url: 'ftp://signage.example.com' is not an address; expected one such as 'https://signage.example.com/signals'.")]
    [InlineData("url", "\"http://signage.example.com\"", "webhooks[0].url: 'http://signage.example.com' is not encrypted; expected https, or an address of this machine.")]
    [InlineData("url", "\"https://me:secret@signage.example.com\"", "webhooks[0].url: the address holds a user or a password, which anybody who reads the file sees; leave it out.")]
    [InlineData("secretVariable", null, "webhooks[0]: expected either secretVariable or secretFile, where the secret is found with which posts are signed.")]
    [InlineData("secretFile", "\"secret.txt\"", "webhooks[0]: expected either secretVariable or secretFile, where the secret is found with which posts are signed.")]
    [InlineData("secretVariable", "\"whsec_abc+/=\"", "webhooks[0].secretVariable: it is not the name of an environment variable; expected a name such as 'SIGNAGE_SECRET', never the secret itself.")]
    [InlineData("secretVariable", "\"STORETRACKING_NOT_SET\"", "webhooks[0].secretVariable: the environment variable STORETRACKING_NOT_SET is not set; set it to the secret.")]
    [InlineData("signals", "[\"music.tempoo\"]", "webhooks[0].signals[0]: 'music.tempoo' is none of the store's signals; did you mean 'music.tempo'?")]
    [InlineData("tries", "0", "webhooks[0].tries: 0 is out of range; expected 1 to 100.")]
    [InlineData("timeoutSeconds", "61", "webhooks[0].timeoutSeconds: 61 is out of range; expected 0.1 to 60 seconds.")]
    public void A_mistake_of_a_webhook_is_reported_once(string field, string? json, string expected) =>
        Assert.Equal([expected], ProblemsAfter($"webhooks[0].{field}", json));

    [Fact]
    public void A_file_may_hold_the_secret_beside_the_stores_file()
    {
        using var document = Document();
        StoreDocument.Set(document.Root, "webhooks[0].secretVariable", null);
        StoreDocument.Set(document.Root, "webhooks[0].secretFile", "\"secret.txt\"");
        var missing = Assert.Single(document.Problems());
        Assert.StartsWith("webhooks[0].secretFile: there is no file ", missing, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(document.Folder, "secret.txt"), "hush");
        Assert.Empty(document.Problems());
    }

    [Theory]
    [InlineData("url", "\"http://127.0.0.1:8080/signals\"")]
    [InlineData("url", "\"http://localhost/\"")]
    [InlineData("signals", "[\"music.tempo\"]")]
    [InlineData("tries", "100")]
    public void A_value_at_its_bound_is_right(string field, string json) => Assert.Empty(ProblemsAfter($"webhooks[0].{field}", json));

    private static StoreDocument Document()
    {
        var document = new StoreDocument();
        StoreDocument.Set(
            document.Root, "signals",
            """[{ "name": "music.tempo", "measure": "energy", "levels": [{ "above": 0.7, "clearBelow": 0.6, "value": "lively" }], "otherwise": "calm" }]""");
        StoreDocument.Set(document.Root, "webhooks", $"[{Webhook}]");
        return document;
    }

    private static IReadOnlyList<string> ProblemsAfter(string path, string? json)
    {
        using var document = Document();
        StoreDocument.Set(document.Root, path, json);
        return document.Problems();
    }
}
