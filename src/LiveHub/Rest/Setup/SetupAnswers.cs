using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StoreTracking.LiveHub;

/// <summary>What requests answer that would save a configuration.</summary>
internal static class SetupAnswers
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 500;

    /// <summary>Answers with what is current, or with why nothing was saved.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="created">Makes the address of what is new; null where nothing is.</param>
    public static IResult Of(SetupOutcome outcome, Func<SetupState, string>? created = null) => outcome switch
    {
        SetupOutcome.Saved saved => created is null ? TypedResults.Ok(saved.State) : TypedResults.Created(created(saved.State), saved.State),
        SetupOutcome.Conflict conflict => Refuse(409, conflict.Sentence, "version", conflict.Version),
        SetupOutcome.Invalid invalid => Invalid(invalid.Problems),
        SetupOutcome.Missing missing => NoVersion(missing.Version).ToResult(),
        _ => throw new NotSupportedException($"{outcome.GetType().Name} has no answer."),
    };

    /// <summary>The problem of a version that is not there.</summary>
    public static Problem NoVersion(int version) => Problem.NotFound(
        "version", $"There is no version {version} of this store's configuration, or it is not kept any more: .../setup/versions lists those that are.");

    private static ProblemHttpResult Invalid(ImmutableArray<SetupProblem> problems) => Refuse(
        422, $"The configuration has {(problems.Length == 1 ? "a mistake" : $"{problems.Length} mistakes")}: {problems[0].Field} {problems[0].Message}", "problems", problems);

    private static ProblemHttpResult Refuse(int status, string sentence, string name, object value) => TypedResults.Problem(
        sentence, statusCode: status, extensions: new Dictionary<string, object?> { [name] = value });
}
