using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>
/// Where a result goes in the state's input: <c>$</c> replaces it, a longer reference path puts the result there, creating the
/// objects on the way, and null discards the result. Immutable and thread-safe.
/// </summary>
public sealed class ResultPath
{
    private readonly JsonPath? _path;

    private ResultPath(JsonPath? path) => _path = path;

    /// <summary>The result replaces the input: what holds where a state has no ResultPath.</summary>
    public static ResultPath Replace { get; } = new(JsonPath.Parse("$"));

    /// <summary>The result is dropped and the input goes on: <c>"ResultPath": null</c>.</summary>
    public static ResultPath Discard { get; } = new(null);

    /// <summary>Parses the value of a ResultPath field; null stands for JSON null.</summary>
    /// <exception cref="JsonPathSyntaxException">The text is not a reference path.</exception>
    public static ResultPath Parse(string? text)
    {
        if (text is null)
        {
            return Discard;
        }

        var path = JsonPath.Parse(text);
        return path.IsReference ? new(path) : throw new JsonPathSyntaxException(text, 0, "only names and indexes can say where a result goes");
    }

    /// <summary>The input with the result put in.</summary>
    /// <exception cref="StatesException">The input has something else on the way: <c>States.ResultPathMatchFailure</c>.</exception>
    public JsonElement Apply(JsonElement input, JsonElement result)
    {
        if (_path is null)
        {
            return input;
        }

        return _path.Steps.IsEmpty
            ? result
            : JsonValues.Build((_path, input, result), static (writer, state) =>
                Write(writer, state._path.Steps, state.input, state.result, state.input));
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<PathStep> steps, JsonElement current, JsonElement result, JsonElement input)
    {
        if (steps.IsEmpty)
        {
            result.WriteTo(writer);
        }
        else if (steps[0] is NameStep { Name: var name } && current.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined)
        {
            WriteMember(writer, name, steps[1..], current, result, input);
        }
        else if (steps[0] is IndexStep { Index: var index } && current.ValueKind == JsonValueKind.Array && index < current.GetArrayLength())
        {
            WriteItem(writer, index, steps[1..], current, result, input);
        }
        else
        {
            throw new StatesException(
                ErrorNames.ResultPathMatchFailure,
                $"Unable to apply step \"{StepText(steps[0])}\" to input {JsonValues.Text(current.ValueKind == JsonValueKind.Undefined ? input : current)}");
        }
    }

    private static void WriteMember(
        Utf8JsonWriter writer, string name, ReadOnlySpan<PathStep> rest, JsonElement current, JsonElement result, JsonElement input)
    {
        writer.WriteStartObject();
        var written = false;
        if (current.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in current.EnumerateObject())
            {
                if (!member.NameEquals(name))
                {
                    member.WriteTo(writer);
                }
                else if (!written)
                {
                    written = true;
                    writer.WritePropertyName(name);
                    Write(writer, rest, member.Value, result, input);
                }
            }
        }

        if (!written)
        {
            writer.WritePropertyName(name);
            Write(writer, rest, default, result, input);
        }

        writer.WriteEndObject();
    }

    private static void WriteItem(
        Utf8JsonWriter writer, int index, ReadOnlySpan<PathStep> rest, JsonElement current, JsonElement result, JsonElement input)
    {
        writer.WriteStartArray();
        for (var place = 0; place < current.GetArrayLength(); place++)
        {
            if (place == index)
            {
                Write(writer, rest, current[place], result, input);
            }
            else
            {
                current[place].WriteTo(writer);
            }
        }

        writer.WriteEndArray();
    }

    private static string StepText(PathStep step) => step is NameStep { Name: var name } ? name : step.ToString()!;
}
