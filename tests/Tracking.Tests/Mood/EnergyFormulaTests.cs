using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Tracking.Mood;

namespace StoreTracking.Tracking.Tests.Mood;

public sealed class EnergyFormulaTests
{
    private static readonly EnergyOptions Options = new();
    private static readonly CrowdMotion Shop = new(200, 18, 18, 0.4, 0.9, 6);

    private static Gen<double> Amounts => Gen.Choose(0, 100_000).Select(thousandths => thousandths / 1000d);

    [Fact]
    public void It_is_half_load_and_half_stir()
    {
        // 18 people on 200 m² are half of 0.18 per square metre; pace (0.9 - 0.7) / 0.5, renewal 6 / 18, walking 0.2 / 0.5, growth a half.
        Assert.Equal((0.5 + (0.5 * 0.4) + (0.25 / 3) + (0.1 * 0.4) + (0.15 * 0.5)) / 2, EnergyFormula.Of(Shop, Options), 9);
    }

    [Fact]
    public void Nobody_has_none_and_the_most_there_can_be_is_one()
    {
        Assert.Equal(0, EnergyFormula.Of(Shop with { People = 0 }, Options));
        Assert.Equal(1, EnergyFormula.Of(new(10, 100, 10, 1, 3, 1000), Options));
    }

    [Fact]
    public void It_grows_with_each_of_its_parts()
    {
        var energy = EnergyFormula.Of(Shop, Options);
        Assert.All(
            [
                Shop with { SquareMetres = 150 }, Shop with { Pace = 1 }, Shop with { WalkingShare = 0.5 },
                Shop with { ChangesPerMinute = 8 }, Shop with { PeopleBefore = 15 },
            ],
            livelier => Assert.True(EnergyFormula.Of(livelier, Options) > energy, livelier.ToString()));
    }

    [Fact]
    public void Any_crowd_has_an_energy_from_none_to_one() => Property.ForAll(
        from area in Amounts
        from people in Amounts
        from before in Amounts
        from walking in Amounts
        from pace in Amounts
        from changes in Amounts
        select new CrowdMotion(area, people, before, walking, pace, changes),
        crowd => Assert.InRange(EnergyFormula.Of(crowd, Options), 0, 1));

    [Fact]
    public void Few_people_and_a_part_out_of_view_make_it_less_sure()
    {
        Assert.Equal(1, EnergyFormula.Confidence(0, 1));
        Assert.True(EnergyFormula.Confidence(5, 1) < EnergyFormula.Confidence(50, 1));
        Assert.Equal(EnergyFormula.Confidence(20, 1) / 2, EnergyFormula.Confidence(20, 0.5), 9);
    }
}
