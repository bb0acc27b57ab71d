using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tests.Conformance;
using AsteroidWorkflows.Engine.Tests.Conformance.Executions;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.StepFunctions.Tests.Conformance;

/// <summary>Asks again what was asked of AWS, step by step. Between the steps time passes and executions end, as the recorder waited for.</summary>
internal sealed partial class Transcript
{
    public const string Account = "111111111111";
    private const string Prefix = "stepfunctions.";

    private readonly WorkflowEngine _engine;
    private readonly StepFunctionsApi _api;
    private readonly TaskHandlers _handlers = new();
    private readonly HashSet<string> _logGroups = [];
    private readonly Dictionary<int, ApiAnswer> _answers = [];

    private Transcript(ConformanceCase recorded)
    {
        RecordedOn = DateTimeOffset.ParseExact(
            recorded["source"].GetProperty("recorded").GetString()!, "dd-MM-yyyy, HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        _engine = new WorkflowEngine(new EngineOptions
        {
            Clock = new VirtualClock(RecordedOn),
            Handlers = _handlers,
            AccountId = Account,
            Seed = 1,
        });
        _api = new StepFunctionsApi(_engine, options: new ApiOptions
        {
            LogGroupExists = arn => _logGroups.Any(group => arn.Contains(group, StringComparison.Ordinal)),
        });
        var services = new ConformanceCase(
            recorded.Entry, JsonValues.ObjectOf([KeyValuePair.Create("setup", recorded["steps"]), KeyValuePair.Create("wildcards", recorded["wildcards"])]));
        FakeStorage.AddTo(_handlers, services);
        FakeMessaging.AddTo(_handlers, _engine, services, AnswerToken);
    }

    public DateTimeOffset RecordedOn { get; }

    /// <summary>What each step of the API was answered, by its number.</summary>
    public IReadOnlyDictionary<int, ApiAnswer> Answers => _answers;

    public static async Task<Transcript> RunAsync(ConformanceCase recorded)
    {
        var transcript = new Transcript(recorded);
        foreach (var step in recorded["steps"].EnumerateArray())
        {
            await transcript._engine.AdvanceAsync(TimeSpan.FromSeconds(1));
            await transcript.StepAsync(step);
        }

        return transcript;
    }

    /// <summary>The API's name of the action of a step, for example <c>ListExecutions</c>; null: the step isn't the API's.</summary>
    public static string? ActionOf(JsonElement step)
    {
        var operation = step.GetProperty("op").GetString()!;
        return operation.StartsWith(Prefix, StringComparison.Ordinal)
            ? string.Concat(operation[Prefix.Length..].Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))
            : null;
    }

    private async Task StepAsync(JsonElement step)
    {
        switch (step.GetProperty("op").GetString())
        {
            case "log_group":
                _logGroups.Add(step.GetProperty("name").GetString()!);
                break;
            case "create_lambda_function":
                var file = Path.GetFileNameWithoutExtension(step.GetProperty("file").GetString()!);
                _handlers.AddFunction(step.GetProperty("func_name").GetString()!, RecordedFunctions.Find(file.Replace("_function", "", StringComparison.Ordinal)));
                break;
            case "helper":
                await ConsumeActivityAsync(step.GetProperty("kwargs"));
                break;
            default:
                if (ActionOf(step) is { } action)
                {
                    await AskAsync(step.GetProperty("i").GetInt32(), action, step.GetProperty("params"));
                }

                break;
        }
    }

    private async Task AskAsync(int number, string action, JsonElement parameters)
    {
        var answer = await _api.HandleAsync(action, Resolve(parameters));
        _answers[number] = answer;
        if (action == "StartExecution" && answer.StatusCode == 200
            && _engine.FindExecution(answer.Body.GetProperty("executionArn").GetString()!) is { } execution)
        {
            await _engine.WaitAsync(execution, throughTimeouts: true);
        }
    }

    // The recorded worker was a state machine of its own.
    private async Task ConsumeActivityAsync(JsonElement arguments)
    {
        var created = await _api.HandleAsync("CreateStateMachine", JsonSerializer.SerializeToElement(new
        {
            name = "consumer",
            definition = arguments.GetProperty("template").GetRawText(),
            roleArn = ApiHarness.Role,
        }));
        await _api.HandleAsync("StartExecution", JsonSerializer.SerializeToElement(new
        {
            stateMachineArn = created.Body.GetProperty("stateMachineArn").GetString(),
            input = JsonSerializer.Serialize(new { ActivityArn = arguments.GetProperty("activity_arn").GetString() }),
        }));
    }

    private void AnswerToken(JsonElement message)
    {
        if (message.ValueKind == JsonValueKind.Object && message.TryGetProperty("TaskToken", out var token))
        {
            _ = _engine.Tokens.SendSuccessAsync(token.GetString()!, JsonValues.EmptyObject);
        }
    }

    /// <summary>The parameters with what the recorder put in place of earlier answers replaced by ours.</summary>
    private JsonElement Resolve(JsonElement json, string member = "", JsonElement whole = default) => json.ValueKind switch
    {
        JsonValueKind.Object when !json.EnumerateObject().Any() && member.Length > 0 && member != "loggingConfiguration" => Answered(member, whole),
        JsonValueKind.Null when member == "nextToken" => Answered(member, whole),
        JsonValueKind.Object => JsonValues.ObjectOf(json.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Resolve(m.Value, m.Name, json)))),
        JsonValueKind.Array => JsonValues.ArrayOf([.. json.EnumerateArray().Select(item => Resolve(item, "", json))]),
        JsonValueKind.String when ExecutionOfStep().Match(json.GetString()!) is { Success: true } match =>
            _answers[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].Body.GetProperty("executionArn"),
        _ => json,
    };

    /// <summary>What an earlier step answered, where the recording no longer tells which: the newest fitting answer, but for a list of routes the oldest.</summary>
    private JsonElement Answered(string member, JsonElement whole)
    {
        var answers = _answers.Values.Select(answer => answer.Body).ToList();
        JsonElement Newest(string name) => answers.Last(answer => answer.TryGetProperty(name, out _)).GetProperty(name);
        return member switch
        {
            "mapRunArn" => Newest("mapRuns")[0].GetProperty("mapRunArn"),
            "stateMachineArn" => answers.Any(answer => answer.TryGetProperty("stateMachineVersionArn", out _)) ? Newest("stateMachineVersionArn") : Newest(member),
            "stateMachineVersionArn" when whole.TryGetProperty("weight", out _) =>
                answers.Where(answer => answer.TryGetProperty(member, out _)).Select(answer => answer.GetProperty(member)).Skip(1).First(),
            _ => Newest(member),
        };
    }

    [GeneratedRegex("exec-([0-9]{4})-0000-4000-8000-[0-9]{12}")]
    private static partial Regex ExecutionOfStep();
}
