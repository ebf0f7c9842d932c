using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections.Decoders;

/// <summary>
/// <see cref="DetectionLayout.Detr"/>: logits and boxes of x, y, w, h as fractions of the input. The original takes a
/// softmax over its classes and a last one for "no object"; its successors (Deformable DETR, DINO, RT-DETR) were trained
/// with a focal loss and take a sigmoid per class. The number of classes tells them apart: 2, 81 and 92 are one class,
/// COCO-80 and COCO-91 with "no object", hence softmax; every other number means sigmoid.
/// </summary>
public sealed class DetrDecoder : IDetectionDecoder
{
    private readonly ImageSize _input;
    private readonly int _classes;
    private readonly int _person;
    private readonly bool _softmax;

    /// <summary>A decoder for one model.</summary>
    /// <param name="input">The size of the model's input.</param>
    /// <param name="queries">The number of rows.</param>
    /// <param name="classes">The number of logits of a row.</param>
    /// <param name="person">The index of the class "person".</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public DetrDecoder(ImageSize input, int queries, int classes, int person)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, classes);
        _input = input;
        _classes = classes;
        _person = person;
        _softmax = classes is 2 or 81 or 92;
        Capacity = queries;
    }

    /// <inheritdoc />
    public int Capacity { get; }

    /// <inheritdoc />
    public void Decode(DetectorOutputs outputs, ref DetectionWriter writer)
    {
        for (var i = 0; i < Capacity; i++)
        {
            var logits = outputs.First.Slice(i * _classes, _classes);
            var box = outputs.Boxes.Slice(i * 4, 4);
            writer.AddCentre(
                box[0] * _input.Width,
                box[1] * _input.Height,
                box[2] * _input.Width,
                box[3] * _input.Height,
                _softmax ? Softmax(logits, _person) : 1 / (1 + MathF.Exp(-logits[_person])));
        }
    }

    // One term of the softmax, as 1 / sum of e^(other - this): no overflow that matters, since e^large only makes it 0.
    private static float Softmax(ReadOnlySpan<float> logits, int index)
    {
        var sum = 0f;
        foreach (var logit in logits)
        {
            sum += MathF.Exp(logit - logits[index]);
        }

        return 1 / sum;
    }
}
