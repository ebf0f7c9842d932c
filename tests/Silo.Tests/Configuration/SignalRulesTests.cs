namespace StoreTracking.Silo.Tests.Configuration;

public sealed class SignalRulesTests
{
    private const string Levels = """[{ "above": 0.7, "clearBelow": 0.6, "value": "lively" }]""";

    private const string Tempo = $$"""{ "name": "music.tempo", "measure": "energy", "levels": {{Levels}}, "otherwise": "calm" }""";

    [Theory]
    [InlineData("name", "\"Music Tempo\"", "signals[0].name: 'Music Tempo' is not a signal's name; expected lower-case words with dots between them, such as 'music.tempo', at most 64 characters.")]
    [InlineData("measure", "\"enargy\"", "signals[0].measure: 'enargy' is not a known value; did you mean 'energy'?")]
    [InlineData("measure", "\"queue-length\"", "signals[0].zone: the field is missing; expected the id of the zone that is measured.")]
    [InlineData("zone", "\"shelv\"", "signals[0].zone: 'shelv' is none of the store's zones; did you mean 'shelf'?")]
    [InlineData("levels", "[]", "signals[0].levels: 0 levels; expected 1 to 16.")]
    [InlineData("levels[0].above", "1.5", "signals[0].levels[0].above: 1.5 is out of range; expected a number above 0 and up to 1.")]
    [InlineData("levels[0].clearBelow", "0.8", "signals[0].levels[0].clearBelow: 0.8 is out of range; expected 0 or more and less than above, 0.7, so that the signal does not flicker.")]
    [InlineData("levels[0].value", "\"very lively\"", "signals[0].levels[0].value: 'very lively' is not a value; expected lower-case letters, digits, inner hyphens and dots, at most 64.")]
    [InlineData("otherwise", "\"lively\"", "signals[0].otherwise: 'lively' is the value of another level; values must differ.")]
    [InlineData("otherwise", null, "signals[0].otherwise: the field is missing; expected a text in quotes.")]
    [InlineData("holdSeconds", "0.5", "signals[0].holdSeconds: 0.5 is out of range; expected 1 to 86400 seconds.")]
    [InlineData("hours", """{ "from": "9 am", "to": "20:00" }""", "signals[0].hours.from: '9 am' is not a time of day; expected one such as '09:00'.")]
    [InlineData("hours", """{ "from": "09:00", "to": "24:00" }""", "signals[0].hours.to: '24:00' is not a time of day; expected one such as '09:00'.")]
    [InlineData("hours", """{ "from": "09:00", "to": "09:00" }""", "signals[0].hours.to: the hours end when they begin; expected another time, or no hours for the whole day.")]
    [InlineData("hours", """{ "from": "09:00", "to": "20:00", "outside": "" }""", "signals[0].hours.outside: '' is not a value; expected lower-case letters, digits, inner hyphens and dots, at most 64.")]
    public void A_mistake_of_a_signal_is_reported_once(string field, string? json, string expected) =>
        Assert.Equal([expected], ProblemsAfter(Tempo, $"signals[0].{field}", json));

    [Theory]
    [InlineData("""{ "above": 0.5, "clearBelow": 0.4, "value": "steady" }""", "signals[0].levels[1].above: 0.5 is not more than that of the level before, 0.7; expected the levels from the lowest to the highest.")]
    [InlineData("""{ "above": 0.9, "clearBelow": 0.65, "value": "wild" }""", "signals[0].levels[1].clearBelow: 0.65 is less than above of the level before, 0.7; expected that or more, so that each level has a range of its own.")]
    [InlineData("""{ "above": 0.9, "clearBelow": 0.8, "value": "lively" }""", "signals[0].levels[1].value: 'lively' is the value of another level; values must differ.")]
    public void A_mistake_between_two_levels_is_reported_once(string second, string expected) =>
        Assert.Equal([expected], ProblemsAfter(Tempo, "signals[0].levels", Levels.Replace("}]", "}, " + second + "]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("occupancy", "shelf", "signals[0].zone: a signal on occupancy measures the whole store; leave the zone out.")]
    [InlineData("queue-wait", "shelf", "signals[0].zone: 'shelf' is not a zone of kind 'queue'; expected one, or the measure 'zone'.")]
    public void A_zone_fits_its_measure(string measure, string zone, string expected) => Assert.Equal(
        [expected],
        StoreDocument.ProblemsAfter("signals", $$"""[{ "name": "a", "measure": "{{measure}}", "zone": "{{zone}}", "levels": [{ "above": 4, "clearBelow": 2, "value": "b" }], "otherwise": "c" }]"""));

    [Fact]
    public void Two_signals_have_two_names() => Assert.Equal(
        ["signals[1].name: another signal of this store is called 'music.tempo'; names must differ."],
        StoreDocument.ProblemsAfter("signals", $"[{Tempo}, {Tempo}]"));

    [Theory]
    [InlineData("zone", "\"shelf\"")]
    [InlineData("levels[0].above", "1")]
    [InlineData("levels[0].clearBelow", "0")]
    [InlineData("holdSeconds", "1")]
    [InlineData("hours", """{ "from": "22:00", "to": "06:30" }""")]
    [InlineData("name", "\"shop-2.music.tempo\"")]
    public void A_value_at_its_bound_is_right(string field, string json) => Assert.Empty(ProblemsAfter(Tempo, $"signals[0].{field}", json));

    private static IReadOnlyList<string> ProblemsAfter(string signal, string path, string? json)
    {
        using var document = new StoreDocument();
        StoreDocument.Set(document.Root, "signals", $"[{signal}]");
        StoreDocument.Set(document.Root, path, json);
        return document.Problems();
    }
}
