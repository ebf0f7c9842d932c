using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>What an upload of transactions holds: all of them, or what is wrong with its rows.</summary>
/// <param name="Sales">The transactions, in the order of the upload.</param>
/// <param name="Problems">The first of the rows' problems, <see cref="MostProblems"/> at most.</param>
/// <param name="WrongRows">How many rows are wrong.</param>
internal sealed record SalesUpload(IReadOnlyList<Sale> Sales, IReadOnlyList<RowProblem> Problems, int WrongRows)
{
    /// <summary>The most transactions of an upload: other facts wait while they are written.</summary>
    public const int MostRows = 50_000;

    /// <summary>How many problems are told.</summary>
    public const int MostProblems = 20;

    /// <summary>Collects rows as they are read.</summary>
    internal sealed class Builder(SaleRules rules)
    {
        private readonly List<Sale> _sales = [];
        private readonly List<RowProblem> _problems = [];
        private int _wrong;

        public int Count => _sales.Count + _wrong;

        /// <summary>Takes a row's fields as they are written.</summary>
        public void Add(int row, string? time, string? till, string? amount, char decimalMark = '.')
        {
            var found = rules.Check(time, till, amount, decimalMark);
            if (found.Sale is { } sale)
            {
                _sales.Add(sale);
            }
            else
            {
                Refuse(row, found.Field, found.Sentence);
            }
        }

        public void Refuse(int row, string field, string sentence)
        {
            _wrong++;
            if (_problems.Count < MostProblems)
            {
                _problems.Add(new() { Row = row, Field = field, Detail = sentence });
            }
        }

        public SalesUpload Build() => new(_sales, _problems, _wrong);
    }
}
