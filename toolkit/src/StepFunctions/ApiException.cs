using System.Text.Json.Nodes;

namespace AsteroidWorkflows.StepFunctions;

/// <summary>A request is refused, with AWS's name and words for it.</summary>
internal sealed class ApiException(string type, string? message, int statusCode = 400) : Exception(message ?? type)
{
    public string Type => type;

    public int StatusCode => statusCode;

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["__type"] = type };
        if (message is not null)
        {
            json["message"] = message;
        }

        return json;
    }
}
