using System.Numerics.Tensors;
using StoreTracking.Simulation.Observations;
using StoreTracking.Vision.Appearance;

namespace StoreTracking.Simulation.Tests.Observations.Colours;

/// <summary>How alike people look without pictures, against what was measured on rendered ones (see <see cref="ObservationNoise.Looks"/>).</summary>
public sealed class LikenessTests(Passers passers) : IClassFixture<Passers>
{
    private const int Part = BodyColours.Length / 3;
    private const float Tolerance = 0.06f;

    [Fact]
    public void Two_cameras_see_somebody_about_as_alike_as_in_pictures()
    {
        var (same, other) = (new List<float>(), new List<float>());
        foreach (var moment in passers.Clear.GroupBy(view => view.Moment))
        {
            foreach (var one in moment.Where(view => view.Camera == 0))
            {
                foreach (var another in moment.Where(view => view.Camera == 1))
                {
                    (one.Person == another.Person ? same : other).Add(TensorPrimitives.CosineSimilarity(one.Look, another.Look));
                }
            }
        }

        Assert.Equal(0.88f, Median(same), Tolerance);
        Assert.Equal(0.72f, Median(other), Tolerance);
    }

    [Theory]
    [InlineData(0, BodyColours.Length, 0.94, 0.77)]
    [InlineData(0, Part, 0.91, 0.88)]
    [InlineData(Part, Part, 0.95, 0.64)]
    [InlineData(2 * Part, Part, 0.95, 0.82)]
    public void Somebody_is_about_as_like_themselves_and_others_as_in_pictures(int first, int length, float same, float other)
    {
        var means = passers.Clear.GroupBy(view => view.Person).Where(views => views.Count() > 10).ToDictionary(
            views => views.Key, views => Enumerable.Range(first, length).Select(i => views.Average(view => view.Look[i])).ToArray());
        var (likeSelf, likeOthers) = (new List<float>(), new List<float>());
        foreach (var view in passers.Clear)
        {
            foreach (var (person, mean) in means)
            {
                (person == view.Person ? likeSelf : likeOthers).Add(
                    TensorPrimitives.CosineSimilarity(view.Look.AsSpan(first, length), mean));
            }
        }

        Assert.True(means.Count > 30, $"{means.Count} people");
        Assert.Equal(same, Median(likeSelf), Tolerance);
        Assert.Equal(other, Median(likeOthers), Tolerance);
    }

    private static float Median(List<float> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
