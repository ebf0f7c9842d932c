using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections.Decoders;

/// <summary>
/// <see cref="DetectionLayout.Yolox"/>: rows of x, y, w, h, objectness, classes. Centre = (cell + offset) · stride,
/// size = e^value · stride, score = objectness · class.
/// </summary>
public sealed class YoloxDecoder : IDetectionDecoder
{
    private readonly ImageSize _input;
    private readonly int[] _strides;
    private readonly int _rowLength;
    private readonly int _person;

    /// <summary>A decoder for one model.</summary>
    /// <param name="input">The size of the model's input.</param>
    /// <param name="cells">The number of rows.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="person">The index of the class "person".</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows do not match the grids of the input, or there is no such class.</exception>
    public YoloxDecoder(ImageSize input, int cells, int classes, int person = PersonClass.Yolo)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, classes);
        _input = input;
        _strides = StrideGrid.Match(input, cells).ToArray();
        if (_strides.Length == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(cells), cells, $"The rows do not match the grids of an input of {input}.");
        }

        Capacity = cells;
        _rowLength = 5 + classes;
        _person = 5 + person;
    }

    /// <inheritdoc />
    public int Capacity { get; }

    /// <inheritdoc />
    public void Decode(DetectorOutputs outputs, ref DetectionWriter writer)
    {
        var rows = outputs.First;
        foreach (var stride in _strides)
        {
            for (var y = 0; y < _input.Height / stride; y++)
            {
                for (var x = 0; x < _input.Width / stride; x++)
                {
                    Decode(rows[.._rowLength], x, y, stride, ref writer);
                    rows = rows[_rowLength..];
                }
            }
        }
    }

    private void Decode(ReadOnlySpan<float> row, int x, int y, int stride, ref DetectionWriter writer)
    {
        // A class score is at most 1: most cells are refused by their objectness, before the exponentials.
        var score = row[4];
        if (score < writer.Floor)
        {
            return;
        }

        score *= row[_person];
        if (score >= writer.Floor)
        {
            writer.AddCentre(
                (x + row[0]) * stride, (y + row[1]) * stride, MathF.Exp(row[2]) * stride, MathF.Exp(row[3]) * stride, score);
        }
    }
}
