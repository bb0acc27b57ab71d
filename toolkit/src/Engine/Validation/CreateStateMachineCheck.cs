using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Decides as CreateStateMachine does whether a request is accepted.</summary>
public static class CreateStateMachineCheck
{
    /// <summary>Why <paramref name="request"/> is refused; null where it is accepted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="arn">The ARN that the machine would have.</param>
    /// <param name="existing">The machine that has the name already, or null. The very same request again is accepted.</param>
    /// <param name="logGroupExists">Whether there is a log group with an ARN.</param>
    public static ApiError? Refuse(
        CreateStateMachineRequest request, string arn, CreateStateMachineRequest? existing, Func<string, bool> logGroupExists)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(logGroupExists);
        if (!IsName(request.Name))
        {
            return new("InvalidName", $"Invalid Name: '{request.Name}'");
        }

        var problems = DefinitionValidator.Validate(request.Definition, request.IsExpress).Where(static problem => !problem.IsWarning).ToList();
        if (problems.Count > 0)
        {
            return new("InvalidDefinition", Describe(problems, request.Definition));
        }

        if (LoggingProblem(request.LoggingConfiguration, logGroupExists) is { } problem)
        {
            return new("InvalidLoggingConfiguration", $"Invalid Logging Configuration: {problem}");
        }

        return existing is not null && !IsSame(existing, request)
            ? new("StateMachineAlreadyExists", $"State Machine Already Exists: '{arn}'")
            : null;
    }

    // The recorded answers for a wrong label have a form of their own, with the definition on one line.
    private static string Describe(List<DefinitionProblem> problems, string definition) =>
        problems.Find(static problem => problem.Code == ProblemCodes.Label) is { } label
            ? $"Error=ValueError Args=[{PythonText.Quote(label.Message)}] in definition '{PythonText.OfJson(JsonValues.Parse(definition, JsonDepth.MostOfDefinition))}'."
            : new InvalidDefinitionException(problems).Message;

    private static string? LoggingProblem(JsonElement configuration, Func<string, bool> logGroupExists)
    {
        var node = new Node(configuration, "/");
        if (!node.IsObject || node["level"] is { IsPresent: false } or { IsText: true, Text: "OFF" })
        {
            return null;
        }

        return node["destinations"].Items.ToList() is not [var destination]
            ? "Must specify exactly one Log Destination."
            : destination["cloudWatchLogsLogGroup"]["logGroupArn"] is { IsText: true } group && logGroupExists(group.Text)
                ? null
                : "Log Destination not found.";
    }

    /// <summary>Whether a state machine, an execution or an activity may be called so.</summary>
    public static bool IsName(string name) =>
        name?.Length is > 0 and <= 80
        && !name.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c) || "<>{}[]?*\"#%\\^|~`$&,;:/".Contains(c, StringComparison.Ordinal));

    private static bool IsSame(CreateStateMachineRequest first, CreateStateMachineRequest second) =>
        first.Definition == second.Definition
        && first.IsExpress == second.IsExpress
        && JsonValues.AreEqual(first.LoggingConfiguration, second.LoggingConfiguration);
}
