namespace StoreTracking.Silo.Tests.Configuration;

public sealed class AnonymityRulesTests
{
    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("101")]
    public void Fewer_people_than_five_and_more_than_a_hundred_are_refused(string fewest) => Assert.Equal(
        [$"anonymity.fewestPeople: {fewest} is out of range; expected 5 to 100 people: the number can be raised, not lowered."],
        StoreDocument.ProblemsAfter("anonymity", $$"""{ "fewestPeople": {{fewest}} }"""));

    [Theory]
    [InlineData("{}", 5)]
    [InlineData("""{ "fewestPeople": 5 }""", 5)]
    [InlineData("""{ "fewestPeople": 100 }""", 100)]
    public void The_number_can_be_raised(string json, int expected)
    {
        using var document = new StoreDocument();
        StoreDocument.Set(document.Root, "anonymity", json);

        Assert.Equal(expected, document.Read().Store!.Anonymity.FewestPeople);
    }
}
