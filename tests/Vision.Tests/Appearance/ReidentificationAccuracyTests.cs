using System.Numerics.Tensors;
using StoreTracking.Testing;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

namespace StoreTracking.Vision.Tests.Appearance;

/// <summary>
/// How alike people of real pictures look to models of re-identification: one person in the first and the last picture of a
/// sequence (less than a second apart), and different people of one sequence.
/// </summary>
public sealed class ReidentificationAccuracyTests
{
    private const float LeastHeight = 64;

    [Theory]
    [InlineData("person-reidentification-retail-0248.onnx", 0.6, 0.6)]
    [InlineData("person-reidentification-retail-0287.onnx", 0.6, 0.6)]
    [InlineData("person-reidentification-retail-0288.onnx", 0.6, 0.9)]
    public async Task One_person_looks_more_alike_than_two(string file, double leastSame, double mostDifferent)
    {
        using var model = ReidentificationModel.Load(Assets.Path("models", "reid", file));
        using var run = model.CreateRun();
        var sequences = new List<List<List<(ImageBox Box, float[] Features)>>>();
        await foreach (var picture in MotPictures.ReadAsync(Assets.Path(), fit: null))
        {
            if (picture.Frame.Sequence == 0)
            {
                sequences.Add([]);
            }

            sequences[^1].Add([.. picture.People.Where(person => person.Counts && person.Box.Height >= LeastHeight).Select(person => (person.Box, Describe(picture.Frame, person.Box)))]);
        }

        var same = new List<double>();
        var different = new List<double>();
        foreach (var pictures in sequences)
        {
            foreach (var (box, features) in pictures[0])
            {
                foreach (var (later, others) in pictures[^1])
                {
                    (ImageBox.Overlap(box, later) >= 0.5f ? same : different).Add(TensorPrimitives.Dot<float>(features, others));
                }
            }
        }

        var (low, high) = (Quantile(same, 0.05), Quantile(different, 0.95));
        TestContext.Current.SendDiagnosticMessage(
            "{0}: same {1} pairs, median {2:0.00}, 5 % {3:0.00}; different {4} pairs, median {5:0.00}, 95 % {6:0.00}",
            file, same.Count, Quantile(same, 0.5), low, different.Count, Quantile(different, 0.5), high);
        Assert.True(same.Count >= 20 && low >= leastSame && high <= mostDifferent && low > high, $"{file}: same from {low}, different up to {high}.");

        float[] Describe(Vision.Frames.Frame frame, in ImageBox box)
        {
            var features = new float[run.Length];
            run.Describe(frame.Pixels, frame.Size, frame.NativeSize, box, features);
            return features;
        }
    }

    private static double Quantile(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}
