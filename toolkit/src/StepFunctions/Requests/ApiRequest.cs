using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.StepFunctions.Requests;

/// <summary>
/// Reads a request, or an object within one, and notes where it breaks the model's constraints. <see cref="Check"/> refuses it with all of them
/// at once, as AWS does; until then a member that breaks one reads as if it weren't there.
/// </summary>
internal sealed class ApiRequest
{
    private readonly JsonElement _json;
    private readonly string _place;
    private readonly List<string> _violations;

    public ApiRequest(JsonElement json)
        : this(json, "", [])
    {
    }

    private ApiRequest(JsonElement json, string place, List<string> violations)
    {
        _json = json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Object
            ? json
            : throw ApiErrors.Serialization($"{NameOf(json.ValueKind)} can not be converted to an object");
        (_place, _violations) = (place, violations);
    }

    public void Check()
    {
        if (_violations.Count > 0)
        {
            throw ApiErrors.Validation(
                $"{_violations.Count} validation error{(_violations.Count == 1 ? "" : "s")} detected: {string.Join("; ", _violations)}");
        }
    }

    /// <summary>A text that has to be there.</summary>
    public string RequiredText(string name, int longest, int shortest = 1, Regex? pattern = null)
    {
        if (Member(name, JsonValueKind.String).ValueKind == JsonValueKind.Undefined)
        {
            Violate(name, "null", "Member must not be null");
            return "";
        }

        return Text(name, longest, shortest, pattern) ?? "";
    }

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string name, int longest, int shortest = 0, Regex? pattern = null)
    {
        if (Member(name, JsonValueKind.String) is not { ValueKind: JsonValueKind.String } member)
        {
            return null;
        }

        var text = TextOf(member);
        if (text.Length < shortest)
        {
            Violate(name, $"'{text}'", $"Member must have length greater than or equal to {shortest}");
        }
        else if (text.Length > longest)
        {
            Violate(name, $"'{text}'", $"Member must have length less than or equal to {longest}");
        }
        else if (pattern?.IsMatch(text) == false)
        {
            Violate(name, $"'{text}'", $"Member must satisfy regular expression pattern: {pattern}");
        }

        return text;
    }

    /// <summary>One of some texts; null where there is none.</summary>
    public string? Choice(string name, params ReadOnlySpan<string> choices)
    {
        if (Member(name, JsonValueKind.String) is not { ValueKind: JsonValueKind.String } member)
        {
            return null;
        }

        var text = TextOf(member);
        if (choices.Contains(text))
        {
            return text;
        }

        Violate(name, $"'{text}'", $"Member must satisfy enum value set: [{string.Join(", ", choices.ToArray())}]");
        return null;
    }

    public bool? Truth(string name) => Member(name, JsonValueKind.True, JsonValueKind.False) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    public decimal? Number(string name, decimal least, decimal most)
    {
        if (Member(name, JsonValueKind.Number) is not { ValueKind: JsonValueKind.Number } member)
        {
            return null;
        }

        if (!member.TryGetDecimal(out var number))
        {
            throw ApiErrors.Serialization($"{member.GetRawText()} is out of range at '{_place}{name}'");
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        if (number < least)
        {
            Violate(name, $"'{text}'", string.Create(CultureInfo.InvariantCulture, $"Member must have value greater than or equal to {least}"));
        }
        else if (number > most)
        {
            Violate(name, $"'{text}'", string.Create(CultureInfo.InvariantCulture, $"Member must have value less than or equal to {most}"));
        }

        return number;
    }

    /// <summary>An object to be read on; null where there is none.</summary>
    public ApiRequest? Inner(string name) => Member(name, JsonValueKind.Object) is { ValueKind: JsonValueKind.Object } member
        ? new ApiRequest(member, $"{_place}{name}.", _violations)
        : null;

    /// <summary>An object or array as it is; undefined where there is none.</summary>
    public JsonElement Json(string name) => Member(name, JsonValueKind.Object, JsonValueKind.Array);

    /// <summary>The whole request.</summary>
    public JsonElement Whole => _json;

    /// <summary>The objects of a list; null where there is none.</summary>
    public IReadOnlyList<ApiRequest>? Items(string name) => Member(name, JsonValueKind.Array) is { ValueKind: JsonValueKind.Array } member
        ? [.. member.EnumerateArray().Select((item, index) => new ApiRequest(item, $"{_place}{name}.{index + 1}.member.", _violations))]
        : null;

    /// <summary>The texts of a list; null where there is none.</summary>
    public IReadOnlyList<string>? Texts(string name) => Member(name, JsonValueKind.Array) is { ValueKind: JsonValueKind.Array } member
        ? [.. member.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String
            ? TextOf(item)
            : throw ApiErrors.Serialization($"{NameOf(item.ValueKind)} can not be converted to a string"))]
        : null;

    /// <summary>Notes that a member breaks a constraint of the model.</summary>
    public void Violate(string name, string value, string constraint) =>
        _violations.Add($"Value {value} at '{_place}{name}' failed to satisfy constraint: {constraint}");

    private JsonElement Member(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (_json.ValueKind == JsonValueKind.Undefined || !_json.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        return kinds.Contains(member.ValueKind)
            ? member
            : throw ApiErrors.Serialization($"{NameOf(member.ValueKind)} can not be converted to a {NameOf(kinds[0])} at '{_place}{name}'");
    }

    // JSON may hold half a character, which is no text.
    private static string TextOf(JsonElement member)
    {
        try
        {
            return member.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw ApiErrors.Serialization("A text holds an unpaired surrogate");
        }
    }

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
