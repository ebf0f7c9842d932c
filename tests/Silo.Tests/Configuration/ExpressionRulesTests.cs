using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class ExpressionRulesTests
{
    [Theory]
    [InlineData("cameras", "[]", "expression.cameras: the list is empty; expected the ids of the cameras that may read faces.")]
    [InlineData("cameras", """["point"]""", "expression.cameras[0]: 'point' is none of the store's cameras; did you mean 'points'?")]
    [InlineData("cameras", """["points", "points"]""", "expression.cameras[1]: 'points' stands twice; expected each camera once.")]
    [InlineData("model", "null", "expression: nothing is to be read of faces; expected model, ageGender or both.")]
    [InlineData("model", "\"nowhere.onnx\"", "expression.model: there is no file FOLDER/nowhere.onnx; expected an ONNX model.")]
    [InlineData("windowSeconds", "5", "expression.windowSeconds: 5 is out of range; expected 30 to 900 seconds.")]
    [InlineData("approvedBy", "\"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789+\"", "expression.approvedBy: the text has 101 characters; expected at most 100.")]
    public void A_mistake_is_reported_once(string field, string json, string expected)
    {
        using var document = WithExpression();
        StoreDocument.Set(document.Root, $"expression.{field}", json);

        Assert.Equal([expected], document.Problems());
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("ethnicity")]
    [InlineData("watchlist")]
    public void There_is_no_field_for_what_is_not_wanted(string field)
    {
        using var document = WithExpression();
        StoreDocument.Set(document.Root, $"expression.{field}", "true");

        Assert.StartsWith($"expression.{field}: ", Assert.Single(document.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_of_the_approval_is_no_mistake()
    {
        using var document = WithExpression();
        var store = document.Read().Store!;
        Assert.Null(store.ApprovedExpression());
        Assert.StartsWith("Faces are not read: the store's configuration does not record expression.legalBasis and ", store.Expression!.Hurdle(store.Notice), StringComparison.Ordinal);

        foreach (var (field, text) in new[] { ("legalBasis", "Consent"), ("approvedBy", "A. Officer"), ("noticeVersion", store.Notice!.Version) })
        {
            StoreDocument.Set(document.Root, $"expression.{field}", $"\"{text}\"");
        }

        Assert.NotNull(document.Read().Store!.ApprovedExpression());
    }

    [Fact]
    public void A_signal_of_valence_needs_a_model_of_expressions_and_no_zone()
    {
        using var document = WithExpression();
        StoreDocument.Set(document.Root, "signals", """
            [{ "name": "music.mood", "measure": "valence", "zone": "shelf", "levels": [{ "above": 0.2, "clearBelow": 0, "value": "bright" }], "otherwise": "plain" }]
            """);
        Assert.Equal(
            "signals[0].zone: a signal on valence measures the whole store; leave the zone out.", Assert.Single(document.Problems()));

        StoreDocument.Set(document.Root, "signals[0].zone", null);
        Assert.Empty(document.Problems());

        StoreDocument.Set(document.Root, "expression", null);
        Assert.Equal(
            "signals[0].measure: valence is read of faces, and the store's field expression.model is missing.", Assert.Single(document.Problems()));
    }

    private static StoreDocument WithExpression()
    {
        var document = new StoreDocument();
        StoreDocument.Set(document.Root, "expression", """{ "cameras": ["points"], "faces": "person.onnx", "model": "person.onnx" }""");
        return document;
    }
}
