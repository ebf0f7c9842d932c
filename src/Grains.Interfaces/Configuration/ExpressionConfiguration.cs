using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// What is read of faces, by which cameras, and who answers for it. Off unless it is configured, and a camera runs without it until the
/// legal basis, the notice that tells of it and who approved it are recorded.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.ExpressionConfiguration")]
public sealed record ExpressionConfiguration
{
    /// <summary>The ids of the cameras that may read faces, at least one; such as the one that looks at the entrance.</summary>
    [Id(0)]
    public required ImmutableArray<string> Cameras { get; init; }

    /// <summary>The ONNX file that finds faces, in YuNet's layout. A relative path starts at the store's file.</summary>
    [Id(1)]
    public required string Faces { get; init; }

    /// <summary>The ONNX file that reads expressions; absent where they are not read.</summary>
    [Id(2)]
    public string? Model { get; init; }

    /// <summary>The ONNX file that guesses age and gender; absent where they are not guessed.</summary>
    [Id(3)]
    public string? AgeGender { get; init; }

    /// <summary>For how many seconds faces are collected at least before anything is told of them together.</summary>
    [Id(4)]
    public double WindowSeconds { get; init; } = 60;

    /// <summary>The legal basis, as the record of processing names it.</summary>
    [Id(5)]
    public string? LegalBasis { get; init; }

    /// <summary>The version of the notice that tells visitors of it: the one that hangs at the entrance.</summary>
    [Id(6)]
    public string? NoticeVersion { get; init; }

    /// <summary>Who approved it.</summary>
    [Id(7)]
    public string? ApprovedBy { get; init; }

    /// <summary>Why faces may not be read: one sentence for an operator; null where they may.</summary>
    /// <param name="notice">The notice at the store's entrance.</param>
    public string? Hurdle(NoticeConfiguration? notice)
    {
        string[] missing =
        [
            .. new (string Field, string? Value)[]
            {
                ("legalBasis", LegalBasis), ("noticeVersion", NoticeVersion), ("approvedBy", ApprovedBy),
            }.Where(static field => string.IsNullOrWhiteSpace(field.Value)).Select(static field => $"expression.{field.Field}"),
        ];
        return missing.Length > 0
            ? $"Faces are not read: the store's configuration does not record {string.Join(" and ", missing)}."
            : NoticeVersion == notice?.Version ? null
            : $"Faces are not read: they were approved for the notice '{NoticeVersion}' (expression.noticeVersion), and "
                + (notice is null ? "none hangs at the entrance." : $"'{notice.Version}' hangs at the entrance (notice.version).");
    }
}
