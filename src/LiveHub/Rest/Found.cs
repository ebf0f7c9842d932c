namespace StoreTracking.LiveHub;

/// <summary>What was looked for, or why it was not found.</summary>
internal readonly struct Found<T>
    where T : class
{
    private Found(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    public T? Value { get; }

    public Problem? Problem { get; }

    public static implicit operator Found<T>(T value) => new(value, null);

    public static implicit operator Found<T>(Problem problem) => new(null, problem);

    /// <summary>What a request answers with what was found; otherwise the problem is the answer.</summary>
    public IResult Then(Func<T, IResult> answer) => Value is null ? Problem!.ToResult() : answer(Value);

    /// <inheritdoc cref="Then" />
    public Task<IResult> ThenAsync(Func<T, Task<IResult>> answer) =>
        Value is null ? Task.FromResult<IResult>(Problem!.ToResult()) : answer(Value);
}
