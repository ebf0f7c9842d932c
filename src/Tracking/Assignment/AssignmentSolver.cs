namespace StoreTracking.Tracking.Assignment;

/// <summary>
/// Finds for each row the column that makes the sum of costs least, no column twice: the rectangular linear assignment
/// problem, by shortest augmenting paths (Crouse, "On implementing 2D rectangular assignment algorithms", 2016; the
/// method is Jonker and Volgenant's). Takes O(rows^2 * columns) time. Buffers are kept between calls.
/// </summary>
internal sealed class AssignmentSolver
{
    private const int None = -1;

    private double[] _rowPotential = [];
    private double[] _columnPotential = [];
    private double[] _distance = [];
    private int[] _rowOfColumn = [];
    private int[] _previousRow = [];
    private bool[] _columnDone = [];

    /// <summary>Solves one problem.</summary>
    /// <param name="costs">Row-major costs, rows times columns values, all finite.</param>
    /// <param name="columns">The number of columns, at least the number of rows.</param>
    /// <param name="columnOfRow">Receives the column of each row; its length is the number of rows.</param>
    public void Solve(ReadOnlySpan<double> costs, int columns, Span<int> columnOfRow)
    {
        var rows = columnOfRow.Length;
        if (columns < rows || costs.Length != rows * columns)
        {
            throw new ArgumentException($"{costs.Length} costs do not make {rows} rows of {columns} columns, at least as many columns as rows.");
        }

        Reset(rows, columns);
        columnOfRow.Fill(None);
        for (var row = 0; row < rows; row++)
        {
            Augment(row, FindPath(row, costs, columns, columnOfRow), columnOfRow);
        }
    }

    private void Reset(int rows, int columns)
    {
        if (_rowPotential.Length < rows)
        {
            _rowPotential = new double[rows * 2];
        }

        if (_columnPotential.Length < columns)
        {
            _columnPotential = new double[columns * 2];
            _distance = new double[columns * 2];
            _rowOfColumn = new int[columns * 2];
            _previousRow = new int[columns * 2];
            _columnDone = new bool[columns * 2];
        }

        _rowPotential.AsSpan(0, rows).Clear();
        _columnPotential.AsSpan(0, columns).Clear();
        _rowOfColumn.AsSpan(0, columns).Fill(None);
    }

    /// <summary>Dijkstra over reduced costs from an unassigned row to the nearest unassigned column, which is returned.</summary>
    private int FindPath(int start, ReadOnlySpan<double> costs, int columns, ReadOnlySpan<int> columnOfRow)
    {
        _distance.AsSpan(0, columns).Fill(double.PositiveInfinity);
        _columnDone.AsSpan(0, columns).Clear();
        var row = start;
        var travelled = 0.0;
        while (true)
        {
            var nearest = None;
            for (var column = 0; column < columns; column++)
            {
                if (_columnDone[column])
                {
                    continue;
                }

                var through = travelled + costs[(row * columns) + column] - _rowPotential[row] - _columnPotential[column];
                if (through < _distance[column])
                {
                    _distance[column] = through;
                    _previousRow[column] = row;
                }

                if (nearest == None || _distance[column] < _distance[nearest])
                {
                    nearest = column;
                }
            }

            travelled = _distance[nearest];
            _columnDone[nearest] = true;
            if (_rowOfColumn[nearest] == None)
            {
                UpdatePotentials(start, travelled, columns, columnOfRow);
                return nearest;
            }

            row = _rowOfColumn[nearest];
        }
    }

    private void UpdatePotentials(int start, double travelled, int columns, ReadOnlySpan<int> columnOfRow)
    {
        _rowPotential[start] += travelled;
        for (var column = 0; column < columns; column++)
        {
            if (!_columnDone[column])
            {
                continue;
            }

            var slack = travelled - _distance[column];
            _columnPotential[column] -= slack;
            if (_rowOfColumn[column] is var row and not None && columnOfRow[row] == column)
            {
                _rowPotential[row] += slack;
            }
        }
    }

    private void Augment(int start, int column, Span<int> columnOfRow)
    {
        while (true)
        {
            var row = _previousRow[column];
            _rowOfColumn[column] = row;
            (columnOfRow[row], column) = (column, columnOfRow[row]);
            if (row == start)
            {
                return;
            }
        }
    }
}
