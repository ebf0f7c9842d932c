namespace StoreTracking.Silo.Configuration;

/// <summary>Collects the mistakes found under one field, so that a reader gets all of them at once.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _found;
    private readonly string _path;

    public Problems()
        : this([], "")
    {
    }

    private Problems(List<Problem> found, string path)
    {
        _found = found;
        _path = path;
    }

    public IReadOnlyList<Problem> Found => _found;

    /// <summary>Whether a mistake of this very field is known, so that its consequences need not be reported too.</summary>
    public bool Any => _found.Exists(problem => problem.Path == _path);

    /// <summary>The same collection, one field deeper.</summary>
    public Problems At(string field) => new(_found, _path.Length == 0 ? field : $"{_path}.{field}");

    /// <summary>The same collection, at one item of an array.</summary>
    public Problems At(string field, int index) => At($"{field}[{index}]");

    /// <summary>The same collection, at one item of this array.</summary>
    public Problems Item(int index) => new(_found, $"{_path}[{index}]");

    public void Add(string message) => _found.Add(new(Redaction.Clean(_path), Redaction.Clean(message)));

    /// <summary>Reports a mistake unless the condition holds; returns the condition.</summary>
    public bool Require(bool condition, string message)
    {
        if (!condition)
        {
            Add(message);
        }

        return condition;
    }
}
