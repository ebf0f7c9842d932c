namespace StoreTracking.Detector.Evaluation;

/// <summary>
/// Counts the numbers that an ONNX file has learnt. ONNX Runtime does not tell; of the format (onnx.proto: ModelProto,
/// GraphProto, TensorProto) no more is read than the sizes of the graph's tensors.
/// </summary>
internal static class OnnxParameters
{
    private const int Graph = 7;
    private const int Initializer = 5;
    private const int Dimensions = 1;
    private const int ElementType = 2;

    // Integers are shapes and indices unless they are weights of eight bits: floats, 8-bit integers, half floats.
    private static readonly long[] Learnt = [1, 2, 3, 10];

    /// <summary>The number of elements of all tensors of weights in the file.</summary>
    /// <exception cref="InvalidDataException">The file is no ONNX model.</exception>
    public static long Count(string path)
    {
        var count = 0L;
        foreach (var (field, graph) in Fields(File.ReadAllBytes(path)))
        {
            if (field == Graph)
            {
                count += Fields(graph).Where(part => part.Field == Initializer).Sum(part => Elements(part.Bytes));
            }
        }

        return count;
    }

    private static long Elements(ReadOnlyMemory<byte> tensor)
    {
        var (elements, isLearnt) = (1L, false);
        foreach (var (field, bytes) in Fields(tensor))
        {
            // A length comes as a number of its own, or all of them packed in one field.
            for (var rest = bytes.Span; field == Dimensions && rest.Length > 0;)
            {
                elements *= (long)Varint(ref rest);
            }

            if (field == ElementType)
            {
                var type = bytes.Span;
                isLearnt = Learnt.Contains((long)Varint(ref type));
            }
        }

        return isLearnt ? elements : 0;
    }

    /// <summary>The fields of a protocol buffer message; a number comes as its bytes.</summary>
    private static List<(int Field, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        var fields = new List<(int, ReadOnlyMemory<byte>)>();
        for (var at = 0; at < message.Length;)
        {
            var rest = message.Span[at..];
            var key = Varint(ref rest);
            var start = message.Length - rest.Length;
            var length = (key & 7) switch
            {
                0 => VarintLength(rest),
                1 => 8,
                2 => (int)Varint(ref rest),
                5 => 4,
                var kind => throw new InvalidDataException($"This is no ONNX model: it has a field of kind {kind}."),
            };
            start = (key & 7) == 2 ? message.Length - rest.Length : start;
            fields.Add(((int)(key >> 3), message.Slice(start, length)));
            at = start + length;
        }

        return fields;
    }

    private static int VarintLength(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        Varint(ref rest);
        return bytes.Length - rest.Length;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
