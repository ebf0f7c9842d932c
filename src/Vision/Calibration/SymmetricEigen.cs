namespace StoreTracking.Vision.Calibration;

/// <summary>
/// Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, "Matrix
/// Computations"): slow for large matrices, and as accurate as any method for small ones.
/// </summary>
internal static class SymmetricEigen
{
    private const int MaximumSweeps = 60;

    /// <summary>Diagonalises the matrix in place; its diagonal then holds the eigenvalues, in no order.</summary>
    /// <returns>The eigenvectors, one in each column.</returns>
    public static double[,] Diagonalise(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var vectors = new double[size, size];
        for (var index = 0; index < size; index++)
        {
            vectors[index, index] = 1;
        }

        for (var sweep = 0; sweep < MaximumSweeps && OffDiagonal(matrix) > 0; sweep++)
        {
            for (var row = 0; row < size - 1; row++)
            {
                for (var column = row + 1; column < size; column++)
                {
                    Rotate(matrix, vectors, row, column);
                }
            }
        }

        return vectors;
    }

    private static void Rotate(double[,] matrix, double[,] vectors, int p, int q)
    {
        if (matrix[p, q] == 0)
        {
            return;
        }

        var theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var index = 0; index < matrix.GetLength(0); index++)
        {
            (matrix[index, p], matrix[index, q]) = Turn(matrix[index, p], matrix[index, q], cosine, sine);
            (vectors[index, p], vectors[index, q]) = Turn(vectors[index, p], vectors[index, q], cosine, sine);
        }

        for (var index = 0; index < matrix.GetLength(0); index++)
        {
            (matrix[p, index], matrix[q, index]) = Turn(matrix[p, index], matrix[q, index], cosine, sine);
        }

        matrix[p, q] = matrix[q, p] = 0;
    }

    private static (double First, double Second) Turn(double first, double second, double cosine, double sine) =>
        ((cosine * first) - (sine * second), (sine * first) + (cosine * second));

    private static double OffDiagonal(double[,] matrix)
    {
        var sum = 0.0;
        for (var row = 0; row < matrix.GetLength(0); row++)
        {
            for (var column = row + 1; column < matrix.GetLength(1); column++)
            {
                sum += Math.Abs(matrix[row, column]);
            }
        }

        return sum;
    }
}
