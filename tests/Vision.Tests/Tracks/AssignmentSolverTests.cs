using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class AssignmentSolverTests
{
    private static readonly Gen<Matrix> Matrices =
        from rows in Gen.Choose(0, 6)
        from columns in Gen.Choose(0, 6)
        from weights in Gen.ArrayOf(
            Gen.Frequency((6, Property.Between(-0.5, 1)), (2, Gen.Constant(0.25)), (1, Gen.Constant(double.NaN))), rows * columns)
        select new Matrix(rows, columns, weights);

    [Fact]
    public void The_total_equals_that_of_trying_every_pairing() => Property.Holds(Matrices, matrix =>
    {
        var total = new AssignmentSolver().Solve(matrix.Weights, matrix.Rows, matrix.Columns, new int[matrix.Rows]);

        Assert.Equal(BestByTrial(matrix, 0, 0), total, 9);
    });

    [Fact]
    public void The_pairs_add_up_to_the_total_and_use_no_column_twice() => Property.Holds(Matrices, matrix =>
    {
        var pairs = new int[matrix.Rows];
        var total = new AssignmentSolver().Solve(matrix.Weights, matrix.Rows, matrix.Columns, pairs);

        var made = pairs.Index().Where(pair => pair.Item >= 0).ToArray();
        Assert.Equal(made.Length, made.Select(pair => pair.Item).Distinct().Count());
        Assert.All(made, pair => Assert.True(matrix[pair.Index, pair.Item] > 0));
        Assert.Equal(made.Sum(pair => matrix[pair.Index, pair.Item]), total, 9);
    });

    [Fact]
    public void A_solver_that_was_used_before_gives_the_same_pairs()
    {
        var used = new AssignmentSolver();
        Property.Holds(Matrices, matrix =>
        {
            var (first, second) = (new int[matrix.Rows], new int[matrix.Rows]);
            used.Solve(matrix.Weights, matrix.Rows, matrix.Columns, first);
            new AssignmentSolver().Solve(matrix.Weights, matrix.Rows, matrix.Columns, second);

            Assert.Equal(second, first);
        });
    }

    [Fact]
    public void The_best_total_comes_before_the_best_single_pair()
    {
        var pairs = new int[2];

        var total = new AssignmentSolver().Solve([0.9, 0.8, 0.8, 0], 2, 2, pairs);

        Assert.Equal([1, 0], pairs);
        Assert.Equal(1.6, total, 12);
    }

    [Fact]
    public void An_infinite_weight_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new AssignmentSolver().Solve([double.PositiveInfinity], 1, 1, new int[1]));

        Assert.Contains("infinite", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_that_are_too_short_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new AssignmentSolver().Solve([1], 1, 2, new int[1]));
        Assert.Throws<ArgumentException>(() => new AssignmentSolver().Solve([1, 2], 2, 1, new int[1]));
    }

    private static double BestByTrial(Matrix matrix, int row, int taken)
    {
        if (row == matrix.Rows)
        {
            return 0;
        }

        var best = BestByTrial(matrix, row + 1, taken);
        for (var column = 0; column < matrix.Columns; column++)
        {
            if ((taken & (1 << column)) == 0 && matrix[row, column] > 0)
            {
                best = Math.Max(best, matrix[row, column] + BestByTrial(matrix, row + 1, taken | (1 << column)));
            }
        }

        return best;
    }

    private sealed record Matrix(int Rows, int Columns, double[] Weights)
    {
        public double this[int row, int column] => Weights[(row * Columns) + column];
    }
}
