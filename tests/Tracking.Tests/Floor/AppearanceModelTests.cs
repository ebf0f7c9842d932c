using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class AppearanceModelTests
{
    private static readonly AppearanceModel Model = AppearanceModel.Colours;

    [Fact]
    public void Equal_descriptions_say_all_that_they_may_for_one_person() =>
        Assert.Equal(Model.Parts.Sum(part => part.MostFor), Model.LogOdds(Looks(0, 1, 2), Looks(0, 1, 2))!.Value, 1e-6);

    [Fact]
    public void Descriptions_with_nothing_in_common_say_all_that_they_may_against() =>
        Assert.Equal(-Model.Parts.Sum(part => part.MostAgainst), Model.LogOdds(Looks(0, 1, 2), Looks(3, 4, 5))!.Value, 1e-6);

    [Fact]
    public void A_part_that_one_does_not_show_says_nothing()
    {
        var coat = Looks(0, 1, 2);
        coat.AsSpan(24).Clear();

        Assert.Equal(Model.Parts[..2].Sum(part => part.MostFor), Model.LogOdds(coat, Looks(0, 1, 5))!.Value, 1e-6);
    }

    [Fact]
    public void Nothing_is_said_of_descriptions_of_different_kinds_or_of_no_common_part()
    {
        Assert.Null(Model.LogOdds(Looks(0, 1, 2), new float[256]));
        Assert.Null(Model.LogOdds([], []));
        Assert.Null(Model.LogOdds(Looks(0, 1, 2), new float[36]));
    }

    [Fact]
    public void Where_people_are_as_alike_as_can_be_being_alike_says_nothing_for_one_person()
    {
        Assert.Equal(0, Model.LogOdds(Looks(0, 1, 2), Looks(0, 1, 2), [1, 1, 1])!.Value, 1e-5);
        Assert.True(Model.LogOdds(Looks(0, 1, 2), Looks(0, 1, 2), [0.97, 0.97, 0.97]) < Model.LogOdds(Looks(0, 1, 2), Looks(0, 1, 2)));
    }

    /// <summary>One pure colour for head, trunk and legs.</summary>
    internal static float[] Looks(int head, int trunk, int legs)
    {
        var looks = new float[36];
        (looks[head], looks[12 + trunk], looks[24 + legs]) = (1, 1, 1);
        return looks;
    }
}
