using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Geometry;

public sealed class ImageBoxTests
{
    // Values that break arithmetic, beside ordinary ones.
    private static readonly Gen<float> Edge = Gen.Frequency(
        (8, Gen.Choose(-20, 120).Select(value => (float)value)),
        (1, Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon)));

    public static Arbitrary<ImageBox> Boxes { get; } = (
        from left in Edge
        from top in Edge
        from right in Edge
        from bottom in Edge
        select new ImageBox(left, top, right, bottom)).ToArbitrary();

    public static TheoryData<ImageBox, ImageBox, float> Overlaps { get; } = new()
    {
        { default, default, 0 },
        { new(0, 0, 10, 10), new(0, 0, 10, 10), 1 },
        { new(0, 0, 10, 10), new(5, 0, 15, 10), 1 / 3f },
        { new(0, 0, 10, 10), new(2, 2, 7, 7), 0.25f },
        { new(0, 0, 10, 10), new(10, 0, 20, 10), 0 },
        { new(0, 0, 10, 10), new(10, 10, 0, 0), 0 },
        { new(0, 0, 10, 10), new(5, 5, 5, 9), 0 },
        { new(0, 0, 10, 10), new(float.NaN, 0, 10, 10), 0 },
        { new(0, 0, 10, 10), new(0, 0, float.PositiveInfinity, 10), 0 },
        { new(0, 0, float.MaxValue, float.MaxValue), new(0, 0, float.MaxValue, float.MaxValue), 0 },
    };

    [Theory]
    [MemberData(nameof(Overlaps))]
    public void Overlap_is_intersection_over_union(ImageBox a, ImageBox b, float expected)
    {
        Assert.Equal(expected, ImageBox.Overlap(a, b), 1e-6f);
        Assert.Equal(expected, ImageBox.Overlap(b, a), 1e-6f);
    }

    [Fact]
    public void Overlap_is_a_fraction_and_symmetric_whatever_the_boxes() => Prop.ForAll(Boxes, Boxes, (a, b) =>
        ImageBox.Overlap(a, b) is >= 0 and <= 1 && ImageBox.Overlap(a, b) == ImageBox.Overlap(b, a))
        .Check(Seeded.Config);

    [Fact]
    public void Overlap_of_a_usable_box_with_itself_is_one() => Prop.ForAll(Boxes, box =>
        !box.IsUsable || !float.IsFinite(2 * box.Area) || ImageBox.Overlap(box, box) == 1)
        .Check(Seeded.Config);

    [Fact]
    public void A_box_is_usable_when_it_is_finite_and_covers_an_area() => Prop.ForAll(Boxes, box =>
    {
        float[] edges = [box.Left, box.Top, box.Right, box.Bottom];
        return box.IsUsable == (edges.All(float.IsFinite) && box.Right > box.Left && box.Bottom > box.Top && box.Area > 0);
    }).Check(Seeded.Config);

    [Theory]
    [InlineData(0, 0, 10, 10, 1)]
    [InlineData(5, 0, 30, 10, 0.5f)]
    [InlineData(10, 0, 20, 10, 0)]
    [InlineData(20, 20, 30, 30, 0)]
    [InlineData(-5, -5, 40, 40, 1)]
    public void The_share_is_of_the_first_box(float left, float top, float right, float bottom, float share) =>
        Assert.Equal(share, ImageBox.Share(new(0, 0, 10, 10), new(left, top, right, bottom)));

    [Fact]
    public void A_box_without_area_has_no_share() => Assert.Equal(0, ImageBox.Share(new(5, 5, 5, 9), new(0, 0, 10, 10)));
}
