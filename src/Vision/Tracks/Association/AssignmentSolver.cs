namespace StoreTracking.Vision.Tracks;

/// <summary>
/// Pairs rows with columns so that the sum of the pairs' weights is the largest possible: the rectangular assignment
/// problem, solved by shortest augmenting paths with potentials (Jonker and Volgenant, "A Shortest Augmenting Path
/// Algorithm for Dense and Sparse Linear Assignment Problems", 1987), in O(n² · m) for n ≤ m.
/// </summary>
/// <remarks>
/// Gating needs no limit of its own: a pair whose weight is zero, negative or not a number is never made. The buffers
/// are kept between calls and grow only for a larger problem. An instance serves one thread.
/// </remarks>
public sealed class AssignmentSolver
{
    private const int Free = -1;

    // "Short side" and "long side" are rows and columns, swapped where there are more rows than columns.
    private double[] _shortPotential = [];
    private double[] _longPotential = [];
    private double[] _distance = [];
    private int[] _previous = [];
    private int[] _partner = [];
    private bool[] _settled = [];

    /// <summary>Finds the pairs of the largest total weight.</summary>
    /// <param name="weights">What each pair is worth: rows × columns values, row by row; infinity is not allowed.</param>
    /// <param name="rows">The number of rows; zero is allowed.</param>
    /// <param name="columns">The number of columns; zero is allowed.</param>
    /// <param name="columnOfRow">Receives each row's column, or -1: at least <paramref name="rows"/> entries.</param>
    /// <returns>The sum of the weights of the pairs.</returns>
    /// <exception cref="ArgumentException">A span is shorter than the counts say, or a weight is positive infinity.</exception>
    public double Solve(ReadOnlySpan<double> weights, int rows, int columns, Span<int> columnOfRow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (weights.Length < rows * columns || columnOfRow.Length < rows)
        {
            throw new ArgumentException(
                $"{rows} rows and {columns} columns need {rows * columns} weights and {rows} results, but there are {weights.Length} and {columnOfRow.Length}.");
        }

        weights = weights[..(rows * columns)];
        if (weights.Contains(double.PositiveInfinity))
        {
            throw new ArgumentException("A weight is infinite: every weight must be finite or not a number.", nameof(weights));
        }

        columnOfRow = columnOfRow[..rows];
        columnOfRow.Fill(Free);
        var matrix = rows <= columns
            ? new Oriented(weights, rows, columns, columns, 1)
            : new Oriented(weights, columns, rows, 1, columns);
        Prepare(matrix);
        for (var row = 0; row < matrix.Short; row++)
        {
            // A row without a pair worth making stays free in some best solution, so it need not take part.
            if (matrix.HasGain(row))
            {
                Augment(matrix, row);
            }
        }

        var total = 0.0;
        for (var column = 0; column < matrix.Long; column++)
        {
            var row = _partner[column];
            if (row != Free && matrix.Gain(row, column) > 0)
            {
                total += matrix.Gain(row, column);
                columnOfRow[rows <= columns ? row : column] = rows <= columns ? column : row;
            }
        }

        return total;
    }

    private void Prepare(in Oriented matrix)
    {
        if (_longPotential.Length < matrix.Long)
        {
            var size = Math.Max(matrix.Long, 2 * _longPotential.Length);
            _shortPotential = new double[size];
            _longPotential = new double[size];
            _distance = new double[size];
            _previous = new int[size];
            _partner = new int[size];
            _settled = new bool[size];
        }

        _shortPotential.AsSpan(0, matrix.Short).Clear();
        _longPotential.AsSpan(0, matrix.Long).Clear();
        _partner.AsSpan(0, matrix.Long).Fill(Free);
    }

    // Dijkstra over reduced costs (cost = -gain) from a free row to the nearest free column, then the pairs on the way
    // change partners.
    private void Augment(in Oriented matrix, int start)
    {
        _distance.AsSpan(0, matrix.Long).Fill(double.PositiveInfinity);
        _settled.AsSpan(0, matrix.Long).Clear();
        var row = start;
        var column = Free;
        var length = 0.0;
        do
        {
            var nearest = Free;
            for (var candidate = 0; candidate < matrix.Long; candidate++)
            {
                if (_settled[candidate])
                {
                    continue;
                }

                var through = length - matrix.Gain(row, candidate) - _shortPotential[row] - _longPotential[candidate];
                if (through < _distance[candidate])
                {
                    _distance[candidate] = through;
                    _previous[candidate] = column;
                }

                if (nearest == Free || _distance[candidate] < _distance[nearest])
                {
                    nearest = candidate;
                }
            }

            column = nearest;
            length = _distance[column];
            _settled[column] = true;
            row = _partner[column];
        }
        while (row != Free);

        _shortPotential[start] += length;
        for (var settled = 0; settled < matrix.Long; settled++)
        {
            if (_settled[settled] && settled != column)
            {
                _shortPotential[_partner[settled]] += length - _distance[settled];
                _longPotential[settled] -= length - _distance[settled];
            }
        }

        while (column != Free)
        {
            var before = _previous[column];
            _partner[column] = before == Free ? start : _partner[before];
            column = before;
        }
    }

    private readonly ref struct Oriented(ReadOnlySpan<double> weights, int @short, int @long, int shortStride, int longStride)
    {
        private readonly ReadOnlySpan<double> _weights = weights;

        public int Short { get; } = @short;

        public int Long { get; } = @long;

        public double Gain(int row, int column)
        {
            var weight = _weights[(row * shortStride) + (column * longStride)];
            return weight > 0 ? weight : 0;
        }

        public bool HasGain(int row)
        {
            for (var column = 0; column < Long; column++)
            {
                if (Gain(row, column) > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
