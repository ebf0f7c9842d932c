using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Takes what a detector and tracker of somebody else's sees. The answer comes when the floor has fused it, so whoever gets
/// none sends the moment again.
/// </summary>
internal static partial class ObservationsEndpoint
{
    /// <summary>The most people of one moment.</summary>
    private const int MostPeople = 256;

    // A moment from the future would make all other cameras late.
    private static readonly TimeSpan LongestLead = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/stores/{store}/cameras/{camera}/observations", Post)
            .WithTags("Cameras").WithName("PostObservations")
            .WithSummary("Hands over where a camera's people stand at one moment; its source is 'observations'.")
            .AddOpenApiOperationTransformer(DescribeBodyAsync).Produces(204)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(503);

    // Declared by Accepts, another type would be refused before this endpoint can say what was found.
    private static async Task DescribeBodyAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(ObservedMoment), null, cancellation) },
            },
        };

    private static Task<IResult> Post(
        string store, string camera, HttpRequest request, Catalog catalog, IGrainAccess grains,
        IOptions<LiveHubOptions> options, TimeProvider time, ILogger<LiveHub> logger, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(known =>
            Catalog.FindObservedCamera(known, camera).ThenAsync(async found =>
            {
                var id = new CameraId(known.Id, found.Id);
                var (moment, problem) = await ReadAsync(request, time.GetUtcNow(), cancellation);
                if (moment is null)
                {
                    return problem!.ToResult();
                }

                try
                {
                    await grains.Camera(id).Observe(moment).WaitAsync(options.Value.AnswerTimeout, time, cancellation);
                    return TypedResults.NoContent();
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    NotTaken(logger, error, id);
                    return Problem.Unavailable($"The camera '{id}' takes no observations at the moment: send the same again.").ToResult();
                }
            }));

    private static async Task<(PushedPositions? Moment, Problem? Problem)> ReadAsync(
        HttpRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            return (null, new(415, "Content-Type", $"The content type is '{Problem.Quote(request.ContentType)}': it must be application/json."));
        }

        try
        {
            var moment = await request.ReadFromJsonAsync<ObservedMoment>(cancellation);
            return moment is null ? (null, Problem.BadField("body", "The body is null: expected an object.")) : Check(moment, now);
        }
        catch (JsonException error)
        {
            return (null, Problem.BadField("body", $"The body is not as expected: {error.Message}"));
        }
    }

    private static (PushedPositions? Moment, Problem? Problem) Check(ObservedMoment moment, DateTimeOffset now)
    {
        var age = now - moment.CapturedAt;
        if (age < -LongestLead || age > LongestDelay)
        {
            return Bad("capturedAt", FormattableString.Invariant(
                $"The moment {moment.CapturedAt:O} is {Math.Abs(age.TotalSeconds):F0} s {(age < TimeSpan.Zero ? "ahead of" : "behind")} this server's clock: expected at most {LongestLead.TotalSeconds} s ahead and {LongestDelay.TotalSeconds} s behind."));
        }

        if (moment.Observations.Length > MostPeople)
        {
            return Bad("observations", $"The list has {moment.Observations.Length} people: expected at most {MostPeople}.");
        }

        var tracks = new HashSet<int>();
        for (var i = 0; i < moment.Observations.Length; i++)
        {
            if (WhatIsWrong(moment.Observations[i], tracks) is var (field, found))
            {
                return Bad($"observations[{i}].{field}", found);
            }
        }

        return (new()
        {
            CapturedAt = moment.CapturedAt,
            Observations = [.. moment.Observations.Select(static person => FloorObservation.At(
                person.Track, person.X, person.Y, person.Sigma, person.Score))],
        }, null);
    }

    private static (string Field, string Found)? WhatIsWrong(ObservedPerson person, HashSet<int> tracks) =>
        person.Track < 0 || (person.Track > 0 && !tracks.Add(person.Track))
            ? ("track", $"The track is {person.Track}: expected a number from 0 that no other person of the moment has.")
            : person.Sigma is not (> 0 and <= 10)
                ? ("sigma", FormattableString.Invariant($"The standard deviation is {person.Sigma}: expected metres above 0, at most 10."))
                : person.Score is not (>= 0 and <= 1)
                    ? ("score", FormattableString.Invariant($"The score is {person.Score}: expected 0 to 1."))
                    : null;

    private static (PushedPositions?, Problem) Bad(string field, string sentence) => (null, Problem.BadField(field, sentence));

    [LoggerMessage(EventId = 6023, Level = LogLevel.Warning, Message = "The camera {Camera} did not take posted observations.")]
    private static partial void NotTaken(ILogger logger, Exception error, CameraId camera);

    /// <summary>One moment of one camera.</summary>
    internal sealed record ObservedMoment
    {
        /// <summary>When the frame was captured, with an offset.</summary>
        public required DateTimeOffset CapturedAt { get; init; }

        /// <summary>The people in view, none included.</summary>
        public required ImmutableArray<ObservedPerson> Observations { get; init; }
    }

    /// <summary>One person.</summary>
    internal sealed record ObservedPerson
    {
        /// <summary>The camera's own number of the person, the same from moment to moment.</summary>
        public required int Track { get; init; }

        /// <summary>Metres on the plan, x.</summary>
        public required double X { get; init; }

        /// <summary>Metres on the plan, y.</summary>
        public required double Y { get; init; }

        /// <summary>Standard deviation of the position, in metres.</summary>
        public double Sigma { get; init; } = 0.2;

        /// <summary>How sure the detector is, 0 to 1.</summary>
        public double Score { get; init; } = 1;
    }
}
