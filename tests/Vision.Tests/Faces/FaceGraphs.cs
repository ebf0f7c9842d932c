using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Faces;

/// <summary>Small graphs in the published layouts of models of faces, with answers that follow from the mean of what they are shown.</summary>
internal static class FaceGraphs
{
    /// <summary>Each output is the mean of each plane times a weight: [1, planes, side, side] to [1, outputs].</summary>
    public static string OfPlanes(string path, int side, float[][] weights, bool isBatchFree = false) => new OnnxFile()
        .Input("input", [isBatchFree ? -1 : 1, weights.Length, side, side])
        .Constant("weights", [weights.Length, weights[0].Length], [.. weights.SelectMany(static row => row)])
        .Node("ReduceMean", ["input"], "means", ("axes", [2, 3]), ("keepdims", [0]))
        .Node("MatMul", ["means", "weights"], "scores")
        .Output("scores", isBatchFree ? -1 : 1, weights[0].Length)
        .Write(path);

    /// <summary>Pixels last: [1, side, side, 1] to the mean times a weight for each output.</summary>
    public static string OfPixels(string path, int side, float[] weights) => new OnnxFile()
        .Input("input", [1, side, side, 1])
        .Constant("weights", [1, weights.Length], weights)
        .Node("ReduceMean", ["input"], "means", ("axes", [1, 2]), ("keepdims", [0]))
        .Node("MatMul", ["means", "weights"], "scores")
        .Output("scores", 1, weights.Length)
        .Write(path);

    /// <summary>Age and gender: the mean blue over 200 as age over 100, and green and red over 255 as female and male.</summary>
    public static string AgeAndGender(string path) => new OnnxFile()
        .Input("data", [1, 3, 62, 62])
        .Constant("years", [3, 1], [1f / 200, 0, 0])
        .Constant("genders", [3, 2], [0f, 0, 1f / 255, 0, 0, 1f / 255])
        .Constant("four", [4], [1L, -1, 1, 1])
        .Node("ReduceMean", ["data"], "means", ("axes", [2, 3]), ("keepdims", [0]))
        .Node("MatMul", ["means", "years"], "age")
        .Node("MatMul", ["means", "genders"], "gender")
        .Node("Reshape", ["gender", "four"], "prob")
        .Node("Reshape", ["age", "four"], "age_conv3")
        .Output("prob", 1, 2, 1, 1)
        .Output("age_conv3", 1, 1, 1, 1)
        .Write(path);
}
