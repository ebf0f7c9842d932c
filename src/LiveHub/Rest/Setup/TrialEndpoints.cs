using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace StoreTracking.LiveHub;

/// <summary>Cameras and calibrations over HTTP, tried before they are saved.</summary>
internal static class TrialEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/stores/{store}/setup/cameras").WithTags("Set-up");
        api.MapPost("/test", TestAsync)
            .WithName("TestCamera").WithSummary("Opens a camera's source and says in words what came, or what is wrong.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<CameraQuestion>()).Produces<CameraTest>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
        api.MapPost("/still", StillAsync)
            .WithName("TakeStill").WithSummary("One picture of a camera, too coarse to recognise anybody; X-Image-Width and X-Image-Height tell its own size.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<CameraQuestion>()).Produces<byte[]>(200, "image/jpeg")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        api.MapPost("/calibrate", CalibrateAsync)
            .WithName("JudgeCalibration").WithSummary("How good a calibration is, point by point, its grid in the image and what it covers on the plan.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<CalibrationQuestion>()).Produces<CalibrationJudgement>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
    }

    private static Task<IResult> TestAsync(
        string store, HttpRequest request, Catalog catalog, [FromServices] ICameraTrials trials, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => JsonBody.ThenAsync<CameraQuestion>(
            request, async question => TypedResults.Ok(await trials.TestAsync(found.Id, question, cancellation)), cancellation));

    private static Task<IResult> StillAsync(
        string store, HttpRequest request, Catalog catalog, [FromServices] ICameraTrials trials, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => JsonBody.ThenAsync<CameraQuestion>(
            request,
            async question =>
            {
                var still = await trials.TakeStillAsync(found.Id, question, cancellation);
                if (still.Jpeg is null)
                {
                    return new Problem(422, "source", still.Sentence).ToResult();
                }

                var headers = request.HttpContext.Response.Headers;
                headers.CacheControl = "no-store";
                headers["X-Image-Width"] = FormattableString.Invariant($"{still.Width}");
                headers["X-Image-Height"] = FormattableString.Invariant($"{still.Height}");
                return TypedResults.Bytes(still.Jpeg, "image/jpeg");
            },
            cancellation));

    private static Task<IResult> CalibrateAsync(
        string store, HttpRequest request, Catalog catalog, [FromServices] ICameraTrials trials, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(_ => JsonBody.ThenAsync<CalibrationQuestion>(
            request, question => Task.FromResult<IResult>(TypedResults.Ok(trials.Judge(question))), cancellation));
}
