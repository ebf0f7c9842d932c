using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections.Decoders;

/// <summary>
/// <see cref="DetectionLayout.Ssd"/> with two outputs: a score per class and boxes of left, top, right, bottom as
/// fractions of the input.
/// </summary>
public sealed class SsdDecoder : IDetectionDecoder
{
    private readonly ImageSize _input;
    private readonly int _classes;
    private readonly int _person;

    /// <summary>A decoder for one model.</summary>
    /// <param name="input">The size of the model's input.</param>
    /// <param name="anchors">The number of rows.</param>
    /// <param name="classes">The number of scores of a row, the background included.</param>
    /// <param name="person">The index of the class "person".</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public SsdDecoder(ImageSize input, int anchors, int classes, int person)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, classes);
        _input = input;
        _classes = classes;
        _person = person;
        Capacity = anchors;
    }

    /// <inheritdoc />
    public int Capacity { get; }

    /// <inheritdoc />
    public void Decode(DetectorOutputs outputs, ref DetectionWriter writer)
    {
        for (var i = 0; i < Capacity; i++)
        {
            var score = outputs.First[(i * _classes) + _person];
            if (score >= writer.Floor)
            {
                var box = outputs.Boxes.Slice(i * 4, 4);
                writer.AddCorners(
                    box[0] * _input.Width, box[1] * _input.Height, box[2] * _input.Width, box[3] * _input.Height, score);
            }
        }
    }
}
