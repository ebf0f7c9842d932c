using System.Runtime.InteropServices;

namespace StoreTracking.Vision.Tests.Inference.Models;

/// <summary>
/// Writes small ONNX files, so that layouts without real weights are tested on real graphs. Only what these graphs need
/// of the format (onnx.proto: ModelProto, GraphProto, NodeProto, TensorProto, ValueInfoProto) is here.
/// </summary>
public sealed class OnnxFile
{
    private const int Float = 1;
    private const int Int64 = 7;
    private readonly Message _graph = new Message().Text(2, "tiny");

    /// <summary>Declares the input; -1 leaves an axis free.</summary>
    public OnnxFile Input(string name, long[] dimensions, int elementType = Float) => With(11, ValueInfo(name, dimensions, elementType));

    /// <summary>Declares an output; -1 leaves an axis free.</summary>
    public OnnxFile Output(string name, params long[] dimensions) => With(12, ValueInfo(name, dimensions, Float));

    public OnnxFile Constant(string name, long[] dimensions, ReadOnlySpan<float> values) =>
        With(5, Tensor(name, dimensions, Float, MemoryMarshal.AsBytes(values)));

    public OnnxFile Constant(string name, long[] dimensions, ReadOnlySpan<long> values) =>
        With(5, Tensor(name, dimensions, Int64, MemoryMarshal.AsBytes(values)));

    /// <summary>Adds an operator. A single value of an attribute is an integer, several are a list.</summary>
    public OnnxFile Node(string operation, string[] inputs, string output, params (string Name, long[] Values)[] attributes)
    {
        var node = new Message();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(4, operation);
        foreach (var (name, values) in attributes)
        {
            var attribute = new Message().Text(1, name).Number(20, values.Length == 1 ? 2 : 7);
            foreach (var value in values)
            {
                attribute.Number(values.Length == 1 ? 3 : 8, value);
            }

            node.Nested(5, attribute);
        }

        return With(1, node);
    }

    /// <summary>Writes the model and returns the path.</summary>
    public string Write(string path)
    {
        var model = new Message().Number(1, 8).Nested(8, new Message().Text(1, "").Number(2, 13)).Nested(7, _graph);
        File.WriteAllBytes(path, model.ToArray());
        return path;
    }

    private OnnxFile With(int field, Message part)
    {
        _graph.Nested(field, part);
        return this;
    }

    private static Message Tensor(string name, long[] dimensions, int type, ReadOnlySpan<byte> values)
    {
        var tensor = new Message();
        foreach (var dimension in dimensions)
        {
            tensor.Number(1, dimension);
        }

        return tensor.Number(2, type).Text(8, name).Bytes(9, values);
    }

    private static Message ValueInfo(string name, long[] dimensions, int elementType)
    {
        var shape = new Message();
        foreach (var (axis, dimension) in dimensions.Index())
        {
            shape.Nested(1, dimension < 0 ? new Message().Text(2, $"{name}_{axis}") : new Message().Number(1, dimension));
        }

        return new Message().Text(1, name)
            .Nested(2, new Message().Nested(1, new Message().Number(1, elementType).Nested(2, shape)));
    }

    /// <summary>A protocol buffer message in the making.</summary>
    private sealed class Message
    {
        private readonly List<byte> _bytes = [];

        public Message Number(int field, long value)
        {
            Varint((ulong)(field << 3));
            Varint((ulong)value);
            return this;
        }

        public Message Text(int field, string text) => Bytes(field, System.Text.Encoding.UTF8.GetBytes(text));

        public Message Nested(int field, Message message) => Bytes(field, message.ToArray());

        public Message Bytes(int field, ReadOnlySpan<byte> bytes)
        {
            Varint((ulong)((field << 3) | 2));
            Varint((ulong)bytes.Length);
            _bytes.AddRange(bytes);
            return this;
        }

        public byte[] ToArray() => [.. _bytes];

        private void Varint(ulong value)
        {
            for (; value >= 0x80; value >>= 7)
            {
                _bytes.Add((byte)(value | 0x80));
            }

            _bytes.Add((byte)value);
        }
    }
}
