using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Order(
    string Id,
    Customer Customer,
    int Quantity,
    int Step,
    double Weight,
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] decimal Price,
    string? Note,
    int? Discount,
    bool Express,
    bool? Insured,
    Priority Priority,
    Guid Key,
    DateTimeOffset DueAt,
    DateTimeOffset PlacedAt,
    Line[] Lines,
    IReadOnlyList<string> Labels,
    IReadOnlyDictionary<string, string> Tags);
