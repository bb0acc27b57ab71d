using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>The context object of a test: the caller's, or one of an execution that never was.</summary>
internal static class ContextObject
{
    private static readonly Dictionary<string, HashSet<string>> Fields = new()
    {
        ["Execution"] = ["Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"],
        ["State"] = ["EnteredTime", "Name", "RetryCount"],
        ["StateMachine"] = ["Id", "Name"],
        ["Task"] = ["Token"],
    };

    private static readonly string[] Texts =
        ["Execution.Id", "Execution.Name", "Execution.RoleArn", "Execution.StartTime", "State.EnteredTime", "State.Name", "StateMachine.Id", "StateMachine.Name", "Task.Token"];

    public static JsonElement Of(TestStateRequest request, State state, JsonElement input, EngineOptions options) =>
        request.Context is { } given ? Read(given) : Make(request, state, input, options);

    private static JsonElement Read(string text)
    {
        JsonElement json;
        try
        {
            json = JsonValues.Parse(text);
        }
        catch (JsonException)
        {
            throw Refuse("must be valid JSON");
        }

        var context = new Node(json, "/");
        if (!context.IsObject)
        {
            throw Refuse("must be a JSON object");
        }

        foreach (var (name, field) in context.Members)
        {
            if (name == "Map")
            {
                throw Refuse("'Map' field is not supported when mocking a Context object");
            }

            if (!Fields.TryGetValue(name, out var known))
            {
                throw Refuse($"Field '{name}' is not allowed");
            }

            if (!field.IsObject)
            {
                throw Refuse($"{name} must be an object");
            }

            if (field.Members.Select(static member => member.Name).FirstOrDefault(member => !known.Contains(member)) is { } unknown)
            {
                throw Refuse($"Field '{unknown}' is not allowed");
            }
        }

        var wrong = Texts.FirstOrDefault(path => context[path.Split('.')[0]][path.Split('.')[1]] is { IsPresent: true, IsText: false });
        return wrong is null ? json : throw Refuse($"{wrong} must be a string");
    }

    private static TestStateException Refuse(string problem) => TestStateException.Invalid($"Invalid Context object provided: {problem}");

    private static JsonElement Make(TestStateRequest request, State state, JsonElement input, EngineOptions options)
    {
        var now = options.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var (execution, machine) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var arn = $"arn:{options.Partition}:states:{options.Region}:{options.AccountId}";
        return JsonValues.Build(0, (writer, _) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("Execution");
            writer.WriteString("Id", $"{arn}:express:{machine}:{execution}");
            writer.WritePropertyName("Input");
            input.WriteTo(writer);
            writer.WriteString("Name", execution);
            writer.WriteString("RoleArn", request.RoleArn);
            writer.WriteString("StartTime", now);
            writer.WriteEndObject();
            writer.WriteStartObject("StateMachine");
            writer.WriteString("Id", $"{arn}:stateMachine:{machine}");
            writer.WriteString("Name", machine);
            writer.WriteEndObject();
            writer.WriteStartObject("State");
            writer.WriteString("Name", StateFinder.LoneName);
            writer.WriteString("EnteredTime", now);
            if (state is WorkState)
            {
                writer.WriteNumber("RetryCount", request.Configuration?.RetrierRetryCount ?? 0);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }
}
