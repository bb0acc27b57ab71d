using System.Collections.Concurrent;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Mocks;
using AsteroidWorkflows.Hosting.Executions;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>The scripted answers of AWS's mock configuration file, for executions that were started with one of its test cases.</summary>
public sealed class MockedTasks
{
    private static readonly string[] Ends = ["Succeeded", "Failed", "TimedOut"];
    private static readonly string[] Calls = ["Task", "LambdaFunction"];

    private readonly ConcurrentDictionary<(string StateMachine, string TestCase), IReadOnlyDictionary<string, MockedState>> _states = [];
    private readonly MockConfiguration _configuration;
    private StepFunctionsApi? _api;
    private WorkflowEngine? _engine;

    private MockedTasks(MockConfiguration configuration) => _configuration = configuration;

    /// <summary>Reads a file whole, so that what is wrong with it is said now.</summary>
    /// <exception cref="HostException">It can't be read, or is no mock configuration.</exception>
    internal static MockedTasks Read(string path)
    {
        try
        {
            var mocks = new MockedTasks(MockConfiguration.Parse(ReadFile(path)));
            foreach (var stateMachine in mocks._configuration.StateMachines)
            {
                foreach (var testCase in mocks.TestCases(stateMachine))
                {
                    mocks._configuration.TestCase(stateMachine, testCase);
                }
            }

            return mocks;
        }
        catch (FormatException e)
        {
            throw new HostException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>The state machines that the file has answers for.</summary>
    public IReadOnlyList<string> StateMachines => _configuration.StateMachines;

    /// <summary>The test cases of a state machine.</summary>
    public IReadOnlyList<string> TestCases(string stateMachine) => _configuration.TestCases(stateMachine);

    /// <summary>Tells where executions are; before the first of them has a task.</summary>
    internal void Attach(StepFunctionsApi api, WorkflowEngine engine) => (_api, _engine) = (api, engine);

    /// <summary>The script of the state that asks; null: its execution has no test case, or that has no answer for the state.</summary>
    internal ITaskHandler? Find(TaskRequest request)
    {
        // The file may have changed since an execution of an earlier process was started.
        if (_api?.TestCaseOf(request.RootExecutionArn) is not { } testCase || !TestCases(request.StateMachineName).Contains(testCase))
        {
            return null;
        }

        var states = _states.GetOrAdd((request.StateMachineName, testCase), key => _configuration.TestCase(key.StateMachine, key.TestCase, CallsBefore));
        return states.GetValueOrDefault(request.StateName);
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"{path} can't be read: {e.Message}", e);
        }
    }

    // The first call in this process: what has ended before it, ended in an earlier one.
    private int CallsBefore(TaskRequest request)
    {
        var history = _engine?.FindExecution(request.ExecutionArn)?.History ?? [];
        return history.Count(item => IsEndOfCall(item.Type) && Waiting.StateOf(history, item) == request.StateName);
    }

    private static bool IsEndOfCall(string type) => Calls.Any(call => Ends.Any(end => type == call + end));
}
