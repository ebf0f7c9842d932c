using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Faces;

/// <summary>
/// The outputs of YuNet, of which there is one set for each stride: <c>cls</c> and <c>obj</c>, whose geometric mean is the score,
/// <c>bbox</c>, the middle of the box as offsets from the cell in strides and its sides as logarithms, and <c>kps</c>, five points that are
/// not needed here (Wu, Peng and Yu, "YuNet: A Tiny Millisecond-level Face Detector", 2023).
/// </summary>
internal sealed class YuNetOutputs
{
    private static readonly int[] Strides = [8, 16, 32];

    private readonly int[] _scores = new int[Strides.Length];
    private readonly int[] _objects = new int[Strides.Length];
    private readonly int[] _boxes = new int[Strides.Length];

    private YuNetOutputs()
    {
    }

    /// <summary>Finds the sets among a graph's outputs, by name and number of cells; null where they are not YuNet's.</summary>
    public static YuNetOutputs? Find(IReadOnlyList<TensorShape> outputs, ImageSize input)
    {
        var found = new YuNetOutputs();
        for (var i = 0; i < Strides.Length; i++)
        {
            var stride = Strides[i];
            var cells = (input.Width / stride) * (input.Height / stride);
            (found._scores[i], found._objects[i], found._boxes[i]) =
                (Index($"cls_{stride}", 1), Index($"obj_{stride}", 1), Index($"bbox_{stride}", 4));
            if (found._scores[i] < 0 || found._objects[i] < 0 || found._boxes[i] < 0)
            {
                return null;
            }

            int Index(string name, int values) => outputs.Index()
                .Where(output => output.Item.Name == name && output.Item.IsFloat && output.Item.LengthOfOne == cells * values)
                .Select(static output => output.Index)
                .FirstOrDefault(-1);
        }

        return found;
    }

    /// <summary>The surest face of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="input">The size of its input.</param>
    /// <param name="least">The score from which a face counts, 0 to 1.</param>
    /// <returns>Its box in pixels of the input; null where there is none.</returns>
    public Face? Surest(BoundRun run, ImageSize input, float least)
    {
        var best = default(Face?);
        for (var i = 0; i < Strides.Length; i++)
        {
            var (stride, across) = (Strides[i], input.Width / Strides[i]);
            var scores = run.Output(_scores[i]);
            var objects = run.Output(_objects[i]);
            var boxes = run.Output(_boxes[i]);
            for (var cell = 0; cell < scores.Length; cell++)
            {
                var score = MathF.Sqrt(Math.Clamp(scores[cell], 0, 1) * Math.Clamp(objects[cell], 0, 1));
                if (score >= least && score > (best?.Score ?? 0))
                {
                    best = new(Box(boxes.Slice(4 * cell, 4), cell % across, cell / across, stride), score);
                }
            }
        }

        return best;
    }

    private static ImageBox Box(ReadOnlySpan<float> values, int column, int row, int stride)
    {
        var (x, y) = ((column + values[0]) * stride, (row + values[1]) * stride);
        var (width, height) = (MathF.Exp(values[2]) * stride, MathF.Exp(values[3]) * stride);
        return new(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2));
    }
}
