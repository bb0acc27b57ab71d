using System.Text.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>What the TestState API is asked for: one state, on one input.</summary>
public sealed record TestStateRequest
{
    /// <summary>A state, or a whole definition where <see cref="StateName"/> is given.</summary>
    public required string Definition { get; init; }

    /// <summary>The state to test in a whole definition, at any depth; null where the definition is a state.</summary>
    public string? StateName { get; init; }

    /// <summary>The input as JSON text. Default: an empty object.</summary>
    public string Input { get; init; } = "{}";

    /// <summary>The context object as JSON text; null: one is made up.</summary>
    public string? Context { get; init; }

    /// <summary>The variables in scope as JSON text, an object; null: none.</summary>
    public string? Variables { get; init; }

    /// <summary>The role of the execution, which the context object tells.</summary>
    public string? RoleArn { get; init; }

    /// <summary>How much to tell. Default: the outcome only.</summary>
    public InspectionLevel InspectionLevel { get; init; }

    /// <summary>Whether secrets of HTTP tasks may be told, which goes with no mock.</summary>
    public bool RevealSecrets { get; init; }

    /// <summary>What stands for the work; null: it is done.</summary>
    public TestStateMock? Mock { get; init; }

    /// <summary>The situation; null: the first attempt, nothing failed.</summary>
    public TestStateConfiguration? Configuration { get; init; }

    /// <summary>Reads a request in the API's JSON form.</summary>
    /// <exception cref="TestStateException">A mock has both a result and an error.</exception>
    public static TestStateRequest Read(string definition, JsonElement request)
    {
        var json = new Node(request, "/");
        return new TestStateRequest
        {
            Definition = definition,
            StateName = Text(json["stateName"]),
            Input = Text(json["input"]) ?? "{}",
            Context = Text(json["context"]),
            Variables = Text(json["variables"]),
            RoleArn = Text(json["roleArn"]),
            InspectionLevel = Enum.TryParse<InspectionLevel>(Text(json["inspectionLevel"]), ignoreCase: true, out var level) ? level : InspectionLevel.Info,
            RevealSecrets = json["revealSecrets"].Value.ValueKind == JsonValueKind.True,
            Mock = json["mock"].IsObject ? ReadMock(json["mock"]) : null,
            Configuration = json["stateConfiguration"].IsObject ? ReadConfiguration(json["stateConfiguration"]) : null,
        };
    }

    private static TestStateMock ReadMock(Node mock)
    {
        var error = mock["errorOutput"];
        if (error.IsPresent && mock["result"].IsPresent)
        {
            throw TestStateException.Invalid("A test mock should have only one of the following fields: [result, errorOutput].");
        }

        return new TestStateMock
        {
            Result = Text(mock["result"]),
            Fails = error.IsPresent,
            Error = Text(error["error"]),
            Cause = Text(error["cause"]),
            FieldValidation = Enum.TryParse<FieldValidationMode>(Text(mock["fieldValidationMode"]), ignoreCase: true, out var mode) ? mode : FieldValidationMode.Strict,
        };
    }

    private static TestStateConfiguration ReadConfiguration(Node configuration) => new()
    {
        RetrierRetryCount = Number(configuration["retrierRetryCount"]) ?? 0,
        MapIterationFailureCount = Number(configuration["mapIterationFailureCount"]),
        ErrorCausedByState = Text(configuration["errorCausedByState"]),
        MapItemReaderData = Text(configuration["mapItemReaderData"]),
    };

    private static string? Text(Node node) => node.IsText ? node.Text : null;

    private static int? Number(Node node) =>
        node.Value.ValueKind == JsonValueKind.Number && node.Value.TryGetInt32(out var number) ? number : null;
}
