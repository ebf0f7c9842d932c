using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Describes the types that write themselves: ids as text, points as two numbers.</summary>
internal sealed class OpenApiSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (TypeScriptNames.IsId(type))
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (type == typeof(PlanPoint))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.Number };
            schema.MinItems = 2;
            schema.MaxItems = 2;
        }

        return Task.CompletedTask;
    }
}
