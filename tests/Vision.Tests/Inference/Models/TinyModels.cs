using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Models;

/// <summary>Small graphs with a known answer.</summary>
public static class TinyModels
{
    /// <summary>The input of the graphs that look at their picture.</summary>
    public static readonly ImageSize Input = new(64, 64);

    private const int Cell = 8;
    private const int Cells = 64;

    /// <summary>A graph that gives the same outputs for every picture.</summary>
    public static string Fixed(string path, long[] input, params (string Name, long[] Dimensions, float[] Values)[] outputs)
    {
        var file = new OnnxFile().Input("images", input);
        foreach (var (name, dimensions, values) in outputs)
        {
            file.Constant(name + "_value", dimensions, values).Node("Identity", [name + "_value"], name).Output(name, dimensions);
        }

        return file.Write(path);
    }

    /// <summary>A graph with outputs of zeros, to be recognised by their shapes.</summary>
    public static string Shaped(string path, ImageSize input, params (string Name, long[] Dimensions)[] outputs) => Fixed(
        path,
        [1, 3, input.Height, input.Width],
        [.. outputs.Select(output => (output.Name, output.Dimensions, new float[output.Dimensions.Aggregate(1L, (a, b) => a * b)]))]);

    /// <summary>
    /// A detector of red in the layout of YOLOv8: each cell of 8x8 pixels is a box whose score is its mean red, 0 to 1.
    /// The batch axis is free.
    /// </summary>
    public static string RedCells(string path) => RedCells().Output("cells", -1, 5, Cells).Node("Add", ["raw", "grid"], "cells").Write(path);

    /// <summary>The same, but a run fails where any byte of any picture is 255.</summary>
    public static string RedCellsFailingOnWhite(string path) => RedCells()
        .Node("ReduceMax", ["images"], "brightest", ("keepdims", [0]))
        .Node("Cast", ["brightest"], "index", ("to", [7]))
        .Constant("table", [1], [0f])
        .Node("Gather", ["table", "index"], "zero", ("axis", [0]))
        .Node("Add", ["raw", "grid"], "sum")
        .Node("Add", ["sum", "zero"], "cells")
        .Output("cells", -1, 5, Cells)
        .Write(path);

    /// <summary>A detector with suppression built in: one row of six for each cell whose mean red exceeds one half.</summary>
    public static string RedRows(string path) => RedCells()
        .Constant("score_row", [1], [4L])
        .Constant("flat", [1], [-1L])
        .Constant("half", [1], [0.5f])
        .Constant("first", [1], [0L])
        .Constant("rows", [Cells, 6], [.. Enumerable.Range(0, Cells).SelectMany(Row)])
        .Node("Gather", ["raw", "score_row"], "scores", ("axis", [1]))
        .Node("Reshape", ["scores", "flat"], "score_list")
        .Node("Greater", ["score_list", "half"], "is_red")
        .Node("Compress", ["rows", "is_red"], "kept", ("axis", [0]))
        .Node("Unsqueeze", ["kept", "first"], "boxes")
        .Output("boxes", 1, -1, 6)
        .Write(path);

    /// <summary>
    /// A detector of red in the layout of YOLOX with one class, for BGR pictures of any size that its strides of 8, 16 and
    /// 32 divide: each cell of each grid is a box of its own size, whose objectness is its mean red, 0 to 255. The batch
    /// axis is free.
    /// </summary>
    public static string RedGrids(string path, ImageSize input)
    {
        int[] strides = [8, 16, 32];
        var file = new OnnxFile().Input("images", [-1, 3, input.Height, input.Width])
            .Constant("flat", [3], [0L, 6, -1])
            .Constant("bias", [6], [0.5f, 0.5f, 0, 0, 0, 1]);
        foreach (var stride in strides)
        {
            var weights = new float[6 * 3 * stride * stride];
            const int Objectness = 4;
            const int Red = 2;
            weights.AsSpan(((Objectness * 3) + Red) * stride * stride, stride * stride).Fill(1f / (255 * stride * stride));
            file.Constant($"weights{stride}", [6, 3, stride, stride], weights)
                .Node("Conv", ["images", $"weights{stride}", "bias"], $"grid{stride}", ("kernel_shape", [stride, stride]), ("strides", [stride, stride]))
                .Node("Reshape", [$"grid{stride}", "flat"], $"columns{stride}");
        }

        return file.Node("Concat", [.. strides.Select(stride => $"columns{stride}")], "columns", ("axis", [2]))
            .Node("Transpose", ["columns"], "rows", ("perm", [0, 2, 1]))
            .Output("rows", -1, strides.Sum(stride => (long)(input.Width / stride) * (input.Height / stride)), 6)
            .Write(path);
    }

    private static OnnxFile RedCells()
    {
        // Red is the first plane of an RGB input, and the score the fifth channel of the convolution.
        var weights = new float[5 * 3 * Cell * Cell];
        weights.AsSpan(4 * 3 * Cell * Cell, Cell * Cell).Fill(1f / (Cell * Cell));
        var grid = new float[5 * Cells];
        for (var i = 0; i < Cells; i++)
        {
            grid[i] = ((i % Cell) * Cell) + (Cell / 2);
            grid[Cells + i] = ((i / Cell) * Cell) + (Cell / 2);
            grid[(2 * Cells) + i] = grid[(3 * Cells) + i] = Cell;
        }

        return new OnnxFile().Input("images", [-1, 3, Input.Height, Input.Width])
            .Constant("weights", [5, 3, Cell, Cell], weights)
            .Constant("shape", [3], [0L, 5, Cells])
            .Constant("grid", [1, 5, Cells], grid)
            .Node("Conv", ["images", "weights"], "convolved", ("kernel_shape", [Cell, Cell]), ("strides", [Cell, Cell]))
            .Node("Reshape", ["convolved", "shape"], "raw");
    }

    private static float[] Row(int cell)
    {
        var (left, top) = ((cell % Cell) * Cell, (cell / Cell) * Cell);
        return [left, top, left + Cell, top + Cell, 0.9f, 0];
    }
}
