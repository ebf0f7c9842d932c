using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

/// <summary>What a refused request answers.</summary>
internal static class ProblemAssert
{
    public static async Task<JsonElement> IsAsync(HttpResponseMessage response, int status, string? field, string? detail)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null);
        Assert.Equal(detail, problem.TryGetProperty("detail", out var sentence) ? sentence.GetString() : null);
        return problem;
    }
}
