namespace StoreTracking.Vision.Detections.Decoders;

/// <summary><see cref="DetectionLayout.Yolov8"/>: columns of x, y, w, h and a score per class, each value in a row of its own.</summary>
public sealed class Yolov8Decoder : IDetectionDecoder
{
    private readonly int _person;

    /// <summary>A decoder for one model.</summary>
    /// <param name="columns">The number of predictions.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="person">The index of the class "person".</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public Yolov8Decoder(int columns, int classes, int person = PersonClass.Yolo)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, classes);
        Capacity = columns;
        _person = 4 + person;
    }

    /// <inheritdoc />
    public int Capacity { get; }

    /// <inheritdoc />
    public void Decode(DetectorOutputs outputs, ref DetectionWriter writer)
    {
        var x = Row(outputs.First, 0);
        var y = Row(outputs.First, 1);
        var width = Row(outputs.First, 2);
        var height = Row(outputs.First, 3);
        var scores = Row(outputs.First, _person);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] >= writer.Floor)
            {
                writer.AddCentre(x[i], y[i], width[i], height[i], scores[i]);
            }
        }
    }

    private ReadOnlySpan<float> Row(ReadOnlySpan<float> tensor, int row) => tensor.Slice(row * Capacity, Capacity);
}
