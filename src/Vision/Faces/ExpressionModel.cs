using System.Numerics.Tensors;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Faces;

/// <summary>A model of facial expressions, loaded from an ONNX file in one of the layouts that <see cref="ExpressionLayout"/> knows.</summary>
internal sealed class ExpressionModel : IDisposable
{
    private const string Expected =
        "a model of expressions has the input [1,1,64,64] and 8 outputs (FER+), [1,3,height,width] and 8 or 10 outputs (EfficientNet), "
        + "or [1,64,64,1] and 7 outputs (FER-2013)";

    private readonly FaceModel _model;

    private ExpressionModel(FaceModel model)
    {
        _model = model;
        Layout = model.Outputs is [{ IsFloat: true } output] && ExpressionLayout.Of(model.Input, output.LengthOfOne) is { } layout
            ? layout
            : throw new DetectionModelException($"The model {model.Graph.File} is {model}; {Expected}.");
    }

    public ExpressionLayout Layout { get; }

    /// <summary>One line for an operator: file, layout, input.</summary>
    public string Description => $"{_model.Graph.File}: expressions ({Layout.Name}), input {_model.Input.Size}";

    /// <exception cref="DetectionModelException">The file cannot be read, or its layout is none that is known.</exception>
    public static ExpressionModel Load(string path) =>
        Ownership.Hand(FaceModel.Open(path, Expected), static model => new ExpressionModel(model));

    public ExpressionRun CreateRun() => new(new(_model, Layout.Pixels), Layout);

    public void Dispose() => _model.Dispose();
}

/// <summary>One camera's tensors of a model of expressions. A look allocates nothing.</summary>
internal sealed class ExpressionRun(FaceModelRun run, ExpressionLayout layout) : IDisposable
{
    private readonly float[] _probabilities = new float[layout.Classes.Length];

    public bool IsEmpty => run.IsEmpty;

    /// <summary>How pleasant and how stirred a face looks; null where too little of it lies in the picture.</summary>
    public Affect? Read(ReadOnlySpan<byte> bgr, ImageSize size, in ImageBox face)
    {
        if (!run.TryShow(bgr, size, face))
        {
            return null;
        }

        var values = run.Output(0);
        if (layout.HasAffect)
        {
            return new(Math.Clamp(values[^2], -1, 1), Math.Clamp(values[^1], -1, 1));
        }

        if (layout.AreLogits)
        {
            TensorPrimitives.SoftMax(values, _probabilities);
        }
        else
        {
            values.CopyTo(_probabilities);
        }

        return AffectPlane.Of(_probabilities, layout.Classes);
    }

    public void Forget()
    {
        run.Forget();
        _probabilities.AsSpan().Clear();
    }

    public void Dispose() => run.Dispose();
}
