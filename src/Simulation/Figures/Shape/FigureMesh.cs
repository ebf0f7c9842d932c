using System.Numerics;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>The surface of one person as triangles. It is filled again and again and never grows past its capacity.</summary>
internal sealed class FigureMesh
{
    /// <summary>The most vertices; a person with a trolley has less than half of them.</summary>
    public const int Capacity = 6144;

    private readonly Vector3[] _positions = new Vector3[Capacity];
    private readonly Vector3[] _normals = new Vector3[Capacity];
    private readonly Vector2[] _texels = new Vector2[Capacity];
    private readonly float[] _shades = new float[Capacity];
    private readonly (int A, int B, int C)[] _triangles = new (int, int, int)[2 * Capacity];

    /// <summary>How many vertices there are.</summary>
    public int VertexCount { get; private set; }

    /// <summary>How many triangles there are.</summary>
    public int TriangleCount { get; private set; }

    /// <summary>How many of the triangles, from the first on, are the person; the rest is what they carry.</summary>
    public int BodyTriangles { get; private set; }

    /// <summary>How many of the vertices, from the first on, are the person's.</summary>
    public int BodyVertices { get; private set; }

    /// <summary>In metres in the room.</summary>
    public ReadOnlySpan<Vector3> Positions => _positions.AsSpan(0, VertexCount);

    /// <summary>Unit vectors that point outwards.</summary>
    public Span<Vector3> Normals => _normals.AsSpan(0, VertexCount);

    /// <summary>Column and row in the atlas, in texels.</summary>
    public ReadOnlySpan<Vector2> Texels => _texels.AsSpan(0, VertexCount);

    /// <summary>How open to the light, 0 to 1.</summary>
    public ReadOnlySpan<float> Shades => _shades.AsSpan(0, VertexCount);

    /// <summary>Indices of vertices, counterclockwise seen from outside.</summary>
    public ReadOnlySpan<(int A, int B, int C)> Triangles => _triangles.AsSpan(0, TriangleCount);

    /// <summary>Empties it.</summary>
    public void Clear() => VertexCount = TriangleCount = BodyTriangles = BodyVertices = 0;

    /// <summary>Tells that what follows is carried.</summary>
    public void EndBody() => (BodyTriangles, BodyVertices) = (TriangleCount, VertexCount);

    /// <summary>Adds a vertex; nothing lies below the floor.</summary>
    public void Add(Vector3 position, Vector3 normal, Vector2 texel, float shade)
    {
        _positions[VertexCount] = position with { Z = MathF.Max(0, position.Z) };
        _normals[VertexCount] = normal;
        _texels[VertexCount] = texel;
        _shades[VertexCount] = shade;
        VertexCount++;
    }

    /// <summary>Adds a triangle.</summary>
    public void Add(int a, int b, int c) => _triangles[TriangleCount++] = (a, b, c);
}
