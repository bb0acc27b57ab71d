using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using Microsoft.AspNetCore.Http;

namespace AsteroidWorkflows.Server.Page;

/// <summary>Everything that the page is told goes through here, and leaves without task tokens.</summary>
internal static class PageJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = JsonDepth.MostRead,
    };

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = JsonDepth.MostRead,
    };

    public static async Task WriteAsync(HttpContext http, object answer, int statusCode = 200)
    {
        var text = TokenRedaction.Of(JsonSerializer.Serialize(answer, answer.GetType(), Options));
        http.Response.StatusCode = statusCode;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(text, Encoding.UTF8, http.RequestAborted);
    }

    /// <summary>A value as people read it; null where there is none. It travels as text: a browser's numbers are not as exact as those of a workflow.</summary>
    public static string? Text(JsonElement value)
    {
        if (JsonValues.IsUndefined(value))
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
