using System.Text.Json;

namespace StoreTracking.LiveHub;

/// <summary>Reads transactions from a JSON array of objects with time, till and amount.</summary>
internal static class SalesJson
{
    /// <summary>Reads the array.</summary>
    /// <param name="body">UTF-8.</param>
    /// <param name="rules">What must hold of each.</param>
    public static Found<SalesUpload> Read(byte[] body, SaleRules rules)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? Read(document.RootElement, rules)
                : Problem.BadField("body", "The body is not an array: expected [{\"time\": ..., \"till\": ..., \"amount\": ...}, ...].");
        }
        catch (JsonException error)
        {
            return Problem.BadField("body", $"The body is not JSON: {error.Message}");
        }
    }

    private static Found<SalesUpload> Read(JsonElement array, SaleRules rules)
    {
        if (array.GetArrayLength() > SalesUpload.MostRows)
        {
            return Problem.BadField("body", $"The body has {array.GetArrayLength()} transactions: expected at most {SalesUpload.MostRows}; hand in several uploads.");
        }

        var upload = new SalesUpload.Builder(rules);
        foreach (var element in array.EnumerateArray())
        {
            Add(upload, upload.Count + 1, element);
        }

        return upload.Build();
    }

    private static void Add(SalesUpload.Builder upload, int row, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            upload.Refuse(row, "", "The element is not an object with time, till and amount.");
            return;
        }

        string? time = null, till = null, amount = null;
        foreach (var property in element.EnumerateObject())
        {
            switch (property)
            {
                case { Name: "time", Value.ValueKind: JsonValueKind.String }:
                    time = property.Value.GetString();
                    break;
                case { Name: "till", Value.ValueKind: JsonValueKind.String }:
                    till = property.Value.GetString();
                    break;
                case { Name: "amount", Value.ValueKind: JsonValueKind.Number }:
                    amount = property.Value.GetRawText();
                    break;
                case { Name: "time" or "till" or "amount" }:
                    upload.Refuse(row, property.Name, $"The field is of the kind {property.Value.ValueKind}: expected {(property.Name == "amount" ? "a number" : "a text")}.");
                    return;
                default:
                    upload.Refuse(row, Problem.Quote(property.Name), SalesFields.Unknown(property.Name));
                    return;
            }
        }

        upload.Add(row, time, till, amount);
    }
}

/// <summary>The fields that a transaction has, and no others.</summary>
internal static class SalesFields
{
    public static readonly string[] All = ["time", "till", "amount"];

    public static string Unknown(string name) =>
        $"The field '{Problem.Quote(name)}' is unknown: a transaction has time, till and amount alone, so that nothing can name a customer.";
}
